package se.meetmalmo.groups;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;

/**
 * When a group reports.
 *
 * @param first day of the first report; the last one's where absent
 * @param everyWeeks from then on; 0 for no more before the last
 * @param last day of the last report, when the task is to be fulfilled; required
 */
public record ReportPlan(
    @Schema(nullable = true) LocalDate first,
    @Schema(minimum = "0", maximum = "52", defaultValue = "0") int everyWeeks,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate last) {
  /** The most reports of one plan. */
  public static final int MOST = 60;

  private static final int WEEKS = 52;

  public ReportPlan {
    first = first == null ? last : first;
    new Validation()
        .check(last != null, FieldError.of("last", "required", "is required"))
        .check(
            last == null || !first.isAfter(last),
            FieldError.of("last", "out-of-range", "is before the first report"))
        .check(
            everyWeeks >= 0 && everyWeeks <= WEEKS,
            FieldError.of("everyWeeks", "out-of-range", "is not between 0 and 52", 0, WEEKS))
        .check(
            last == null
                || everyWeeks <= 0
                || !first.plusWeeks((long) everyWeeks * (MOST - 1)).isBefore(last),
            FieldError.of("everyWeeks", "too-many", "gives more than 60 reports", MOST))
        .orThrow();
  }

  /** Every day on which a report is due, the last one's last. */
  public List<LocalDate> days() {
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = first; day.isBefore(last); day = day.plusWeeks(everyWeeks)) {
      days.add(day);
      if (everyWeeks == 0) {
        break;
      }
    }
    days.add(last);
    return List.copyOf(days);
  }
}
