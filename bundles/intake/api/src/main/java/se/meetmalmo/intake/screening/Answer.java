package se.meetmalmo.intake.screening;

import java.util.Objects;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;

/**
 * What somebody answers who was consulted.
 *
 * @param stance in one word
 * @param answer in plain words; required
 */
public record Answer(Stance stance, String answer) {
  public static final int LENGTH = 4_000;

  /** Where the addressee stands. */
  public enum Stance {
    FOR,
    AGAINST,
    NEITHER
  }

  public Answer {
    answer = Objects.requireNonNullElse(answer, "").strip();
    new Validation()
        .check(stance != null, FieldError.of("stance", "required", "is required"))
        .required("answer", answer)
        .atMost("answer", answer, LENGTH)
        .orThrow();
  }
}
