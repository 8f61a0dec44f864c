package se.meetmalmo.intake;

import java.util.List;
import java.util.Optional;
import se.meetmalmo.intake.IdeaEvent.Type;

/**
 * All about one idea, read in one go. Holds personal data.
 *
 * @param steps what has happened, oldest first
 * @param allowed the decisions that this reader can take now; empty when none
 * @param canWithdraw whether the sender can still withdraw it
 */
public record IdeaCase(
    Idea idea, List<Step> steps, List<Decision.Action> allowed, boolean canWithdraw)
    implements CaseView {
  public IdeaCase {
    steps = List.copyOf(steps);
    allowed = List.copyOf(allowed);
  }

  /** What the sender was asked and has not answered yet; empty when nothing. */
  public Optional<Step> question() {
    return idea.status().awaitsAnswer()
        ? Optional.of(last()).filter(step -> step.type() == Type.MORE_ASKED)
        : Optional.empty();
  }

  /** The last thing that asked, answered or decided; what happened beside it is passed over. */
  public Step last() {
    return steps.stream()
        .filter(step -> !step.type().isAside())
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  /** What the sender sees: no decisions, and not who in the house did what. */
  public IdeaCase forSubmitter() {
    return new IdeaCase(idea, steps.stream().map(Step::nameless).toList(), List.of(), canWithdraw);
  }
}
