package se.meetmalmo.intake.core.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.Step;

/**
 * One thing that has happened to an idea; what is not known to the reader is absent.
 *
 * @param by name of the account, for staff
 * @param overrules true where it goes against a referral by the rule set; else absent
 */
record StepView(
    String event,
    Instant at,
    Status status,
    @Schema(nullable = true) String reason,
    @Schema(nullable = true) String by,
    @Schema(nullable = true) Boolean overrules) {
  static List<StepView> of(List<Step> steps) {
    return steps.stream().map(step -> of(step, some(step.by()))).toList();
  }

  static List<StepView> withoutNames(List<Step> steps) {
    return steps.stream().map(step -> of(step, null)).toList();
  }

  private static StepView of(Step step, String by) {
    return new StepView(
        step.type().word(),
        step.at(),
        step.to(),
        some(step.reason()),
        by,
        step.overrules() ? true : null);
  }

  private static String some(String text) {
    return text.isEmpty() ? null : text;
  }
}
