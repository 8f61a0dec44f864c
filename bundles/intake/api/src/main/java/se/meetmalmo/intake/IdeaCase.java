package se.meetmalmo.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.meetmalmo.intake.IdeaEvent.Type;

/**
 * All about one idea, read in one go. Holds personal data.
 *
 * @param steps what has happened, oldest first
 * @param allowed the decisions that this reader can take now; empty when none
 * @param canWithdraw whether the sender can still withdraw it
 * @param replyBy until when the sender's answer is wanted; null when the sender is not asked
 * @param pause what it waits for while it is paused; else null
 */
public record IdeaCase(
    Idea idea,
    List<Step> steps,
    List<Decision.Action> allowed,
    boolean canWithdraw,
    LocalDate replyBy,
    Pause pause)
    implements CaseView {
  public IdeaCase {
    steps = List.copyOf(steps);
    allowed = List.copyOf(allowed);
  }

  /** One that waits for nothing. */
  public IdeaCase(Idea idea, List<Step> steps, List<Decision.Action> allowed, boolean canWithdraw) {
    this(idea, steps, allowed, canWithdraw, null, null);
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
    return new IdeaCase(
        idea, steps.stream().map(Step::nameless).toList(), List.of(), canWithdraw, replyBy, pause);
  }
}
