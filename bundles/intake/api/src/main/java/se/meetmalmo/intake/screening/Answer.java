package se.meetmalmo.intake.screening;

import java.util.Objects;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;

/**
 * What somebody answers who was consulted.
 *
 * @param stance in one word
 * @param text in plain words; required
 */
public record Answer(Stance stance, String text) {
  public static final int LENGTH = 4_000;

  /** Where the addressee stands. */
  public enum Stance {
    FOR,
    AGAINST,
    NEITHER
  }

  public Answer {
    text = Objects.requireNonNullElse(text, "").strip();
    new Validation()
        .check(stance != null, FieldError.of("stance", "required", "is required"))
        .required("text", text)
        .atMost("text", text, LENGTH)
        .orThrow();
  }
}
