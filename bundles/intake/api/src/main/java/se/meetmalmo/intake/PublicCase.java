package se.meetmalmo.intake;

import java.util.List;

/**
 * What anyone may know of an idea. Of one that is not {@link Idea#isPublic() public} only its line
 * in the register, and when it changed status: no text, no reason.
 *
 * @param steps what has happened, oldest first, without who did it
 */
public record PublicCase(PublicIdea idea, List<Step> steps) implements CaseView {
  public PublicCase {
    steps = List.copyOf(steps);
  }

  public static PublicCase of(Idea idea, List<Step> steps) {
    Mask mask = Mask.of(idea.submission().submitter());
    boolean open = idea.isPublic();
    return new PublicCase(
        PublicIdea.of(idea),
        steps.stream().map(step -> shown(step, open ? mask.hide(told(step)) : "")).toList());
  }

  /** The reason but for what is between two: question and answer, and what quotes the sender. */
  private static String told(Step step) {
    boolean referral = step.type() == IdeaEvent.Type.REFERRED && step.by().equals(Step.SYSTEM);
    return referral || step.type().isTalk() ? "" : step.reason();
  }

  private static Step shown(Step step, String reason) {
    return step.nobodys().because(reason);
  }
}
