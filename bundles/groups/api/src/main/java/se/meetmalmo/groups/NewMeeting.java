package se.meetmalmo.groups;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;

/**
 * What is said of a meeting.
 *
 * @param title required
 * @param start required
 * @param end required, after the start and within a day of it
 * @param place a room or an address on the web; may be empty
 * @param agenda may be empty
 * @param minutes what was said and agreed; empty until it is written
 */
public record NewMeeting(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TITLE_LENGTH) String title,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Instant start,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Instant end,
    @Schema(maxLength = TITLE_LENGTH) String place,
    @Schema(maxLength = AGENDA_LENGTH) String agenda,
    @Schema(maxLength = MINUTES_LENGTH) String minutes) {
  public static final int TITLE_LENGTH = 200;
  public static final int AGENDA_LENGTH = 4_000;
  public static final int MINUTES_LENGTH = 10_000;
  private static final Duration LONGEST = Duration.ofDays(1);

  public NewMeeting {
    title = Typed.line(title);
    place = Typed.line(place);
    agenda = Typed.text(agenda);
    minutes = Typed.text(minutes);
    new Validation()
        .required("title", title)
        .atMost("title", title, TITLE_LENGTH)
        .check(start != null, FieldError.of("start", "required", "is required"))
        .check(end != null, FieldError.of("end", "required", "is required"))
        .check(
            start == null || end == null || end.isAfter(start),
            FieldError.of("end", "out-of-range", "is not after the start"))
        .check(
            start == null || end == null || Duration.between(start, end).compareTo(LONGEST) <= 0,
            FieldError.of("end", "out-of-range", "is more than a day after the start"))
        .atMost("place", place, TITLE_LENGTH)
        .atMost("agenda", agenda, AGENDA_LENGTH)
        .atMost("minutes", minutes, MINUTES_LENGTH)
        .orThrow();
  }
}
