package se.meetmalmo.intake;

import java.time.Instant;
import java.util.List;

/**
 * The submitter's own view of an idea.
 *
 * @param steps oldest first
 * @param expectedBy when an answer is promised; null when nothing more is to be expected
 * @param canWithdraw whether the sender can still withdraw it
 */
public record StatusReport(Idea idea, List<Step> steps, Instant expectedBy, boolean canWithdraw) {
  public StatusReport {
    steps = List.copyOf(steps);
  }
}
