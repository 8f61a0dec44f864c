package se.meetmalmo.resourcebank;

import java.time.LocalDate;
import java.util.Objects;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;

/**
 * Whom matching looks for.
 *
 * @param day on which they must be available
 * @param after id of the last one that was seen; empty to begin
 * @param limit 1 to 1,000
 */
public record CandidateQuery(Topic topic, LocalDate day, String after, int limit) {
  public static final int MOST = 1_000;

  public CandidateQuery {
    Objects.requireNonNull(topic);
    Objects.requireNonNull(day);
    after = Objects.requireNonNullElse(after, "");
    new Validation()
        .check(
            limit >= 1 && limit <= MOST,
            FieldError.of("limit", "out-of-range", "is not between 1 and " + MOST, 1, MOST))
        .orThrow();
  }
}
