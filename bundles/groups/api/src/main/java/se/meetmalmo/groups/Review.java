package se.meetmalmo.groups;

import io.swagger.v3.oas.annotations.media.Schema;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.platform.VisibleText;

/**
 * What the business unit says of a report.
 *
 * @param accepted else it is sent back, to be done anew
 * @param words for the group; required when it is sent back
 */
public record Review(boolean accepted, @Schema(maxLength = TEXT_LENGTH) String words) {
  public static final int TEXT_LENGTH = 4_000;

  public Review {
    words = Typed.text(words);
    new Validation()
        .atMost("words", words, TEXT_LENGTH)
        .check(
            accepted || VisibleText.isIn(words),
            FieldError.of("words", "required", "are required when a report is sent back"))
        .orThrow();
  }
}
