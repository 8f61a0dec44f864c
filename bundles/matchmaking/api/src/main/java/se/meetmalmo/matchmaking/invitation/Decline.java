package se.meetmalmo.matchmaking.invitation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.platform.VisibleText;

/**
 * A no.
 *
 * @param reason one of {@link Ending#answers}; required
 * @param words for the business unit; may be empty
 */
public record Decline(
    @Schema(
            requiredMode = Schema.RequiredMode.REQUIRED,
            allowableValues = {"NO_TIME", "OTHER_FIELD", "OWN_INTEREST", "LATER", "OTHER", "NEVER"})
        Ending reason,
    @Schema(maxLength = WORDS) String words) {
  public static final int WORDS = 1_000;

  public Decline {
    words = Objects.requireNonNullElse(words, "").replace("\r\n", "\n").strip();
    words = VisibleText.isIn(words) ? words : "";
    new Validation()
        .check(
            reason != null && Ending.answers().contains(reason),
            FieldError.of("reason", "required", "is one of " + Ending.answers()))
        .atMost("words", words, WORDS)
        .orThrow();
  }
}
