package se.meetmalmo.intake.core.internal.rest;

import java.time.Instant;
import java.util.List;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.Step;

/**
 * One thing that has happened to an idea; what is not known to the reader is absent.
 *
 * @param by name of the account, for staff
 */
record StepView(String event, Instant at, Status status, String reason, String by) {
  static List<StepView> of(List<Step> steps) {
    return steps.stream()
        .map(
            step ->
                new StepView(
                    step.event(), step.at(), step.status(), some(step.reason()), some(step.by())))
        .toList();
  }

  private static String some(String text) {
    return text.isEmpty() ? null : text;
  }
}
