package se.meetmalmo.intake.core.internal.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.Step;
import se.meetmalmo.intake.core.internal.web.CriteriaAdvice.Judged;

/**
 * How an idea came to the business pilot, told once.
 *
 * @param automatic the rule set referred it, and nobody has read it
 * @param reason why
 * @param written the language of the reason where it is not the reader's, else null
 * @param contact the business pilot, one line each
 */
public record Referral(boolean automatic, String reason, String written, List<String> contact) {
  /** Empty unless the idea is REFERRED. */
  static Optional<Referral> of(IdeaCase report, Judged judged, List<String> contact) {
    if (report.idea().status() != Status.REFERRED) {
      return Optional.empty();
    }
    Step step = report.steps().get(report.steps().size() - 1);
    return Optional.of(
        isAutomatic(step)
            ? new Referral(true, judged.assessment().reason(), judged.written(), contact)
            : new Referral(false, step.reason(), null, contact));
  }

  static boolean isAutomatic(Step step) {
    return step.type() == IdeaEvent.Type.REFERRED && step.by().equals(Step.SYSTEM);
  }

  /** The steps, where the rule set's reasons are said in the reader's language. */
  static List<Step> steps(List<Step> steps, Judged judged) {
    return steps.stream()
        .map(step -> isAutomatic(step) ? step.because(judged.assessment().reason()) : step)
        .toList();
  }

  /** The steps, where the last says nothing that the page says already. */
  static List<Step> withoutLastReason(List<Step> steps) {
    int last = steps.size() - 1;
    return IntStream.rangeClosed(0, last)
        .mapToObj(i -> i == last ? steps.get(i).because("") : steps.get(i))
        .toList();
  }
}
