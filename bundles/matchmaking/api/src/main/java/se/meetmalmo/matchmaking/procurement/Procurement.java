package se.meetmalmo.matchmaking.procurement;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.platform.VisibleText;

/**
 * A procurement of the city. Who bids in it is not asked about its themes until it is over. Who
 * bids is a secret of the procurement.
 *
 * @param id given by the platform; empty in a new one
 * @param subject what is bought, in a line
 * @param themes on which bidders are not asked; one at least
 * @param bidders names of the organisations, as they are registered
 * @param until the last day of the procurement; required
 * @param changedAt null (absent in JSON) in a new one
 * @param version counts the changes; 0 for a new one, -1 for whichever
 */
public record Procurement(
    @Schema(accessMode = Schema.AccessMode.READ_ONLY) String id,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = LINE) String subject,
    @ArraySchema(minItems = 1, maxItems = WORDS, schema = @Schema(maxLength = THEME))
        List<String> themes,
    @ArraySchema(minItems = 1, maxItems = BIDDERS, schema = @Schema(maxLength = NAME))
        List<String> bidders,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate until,
    @Schema(nullable = true, accessMode = Schema.AccessMode.READ_ONLY) Instant changedAt,
    long version) {
  public static final int LINE = 300;
  public static final int NAME = 150;
  public static final int THEME = 80;
  public static final int WORDS = 20;
  public static final int BIDDERS = 100;

  public Procurement {
    id = Objects.requireNonNullElse(id, "");
    subject = subject == null ? "" : VisibleText.line(subject);
    themes = lines(themes);
    bidders = lines(bidders);
    Validation bounds =
        new Validation()
            .required("subject", subject)
            .atMost("subject", subject, LINE)
            .check(!themes.isEmpty(), FieldError.of("themes", "required", "name none"))
            .atMost("themes", themes, WORDS)
            .check(!bidders.isEmpty(), FieldError.of("bidders", "required", "name none"))
            .atMost("bidders", bidders, BIDDERS)
            .check(until != null, FieldError.of("until", "required", "is required"));
    themes.forEach(theme -> bounds.atMost("themes", theme, THEME));
    bidders.forEach(bidder -> bounds.atMost("bidders", bidder, NAME));
    bounds.orThrow();
  }

  private static List<String> lines(List<String> given) {
    return given == null
        ? List.of()
        : given.stream()
            .filter(Objects::nonNull)
            .map(VisibleText::line)
            .filter(line -> !line.isEmpty())
            .distinct()
            .toList();
  }

  /** A new one. */
  public static Procurement of(
      String subject, List<String> themes, List<String> bidders, LocalDate until) {
    return new Procurement("", subject, themes, bidders, until, null, 0);
  }

  public boolean runs(LocalDate day) {
    return !day.isAfter(until);
  }

  /** The same with another last day. */
  public Procurement until(LocalDate day) {
    return new Procurement(id, subject, themes, bidders, day, changedAt, version);
  }
}
