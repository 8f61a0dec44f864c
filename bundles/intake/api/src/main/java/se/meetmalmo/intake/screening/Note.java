package se.meetmalmo.intake.screening;

import java.time.Instant;
import java.util.Objects;
import se.meetmalmo.platform.Validation;

/** What staff write down for each other. Neither the sender nor the public ever sees it. */
public record Note(String id, String by, Instant at, String text) {
  public static final int LENGTH = 4_000;

  public Note {
    Objects.requireNonNull(id);
    Objects.requireNonNull(by);
    Objects.requireNonNull(at);
  }

  /**
   * The text as it is kept.
   *
   * @throws se.meetmalmo.platform.InvalidInputException when it is empty or too long
   */
  public static String text(String typed) {
    String text = Objects.requireNonNullElse(typed, "").strip();
    new Validation().required("note", text).atMost("note", text, LENGTH).orThrow();
    return text;
  }
}
