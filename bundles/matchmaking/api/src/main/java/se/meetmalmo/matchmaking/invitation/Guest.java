package se.meetmalmo.matchmaking.invitation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import se.meetmalmo.matchmaking.Side;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.platform.VisibleText;

/**
 * Somebody who is not in the resource bank and is asked all the same. Personal data.
 *
 * @param organisation whom they speak for; may be empty
 * @param email where the invitation goes
 * @param side whom they speak for at the table; required
 * @param language {@code sv} (when absent) or {@code en}: to write to them in
 */
public record Guest(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = LENGTH) String name,
    @Schema(maxLength = LENGTH) String organisation,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 254) String email,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Side side,
    @Schema(
            allowableValues = {"sv", "en"},
            defaultValue = "sv")
        String language) {
  static final int LENGTH = 150;
  private static final Set<String> WRITTEN = Set.of("sv", "en");

  public Guest {
    name = line(name);
    organisation = line(organisation);
    email = line(email);
    language = line(language).isEmpty() ? "sv" : line(language);
    new Validation()
        .required("guest.name", name)
        .atMost("guest.name", name, LENGTH)
        .atMost("guest.organisation", organisation, LENGTH)
        .email("guest.email", email)
        .check(side != null, FieldError.of("guest.side", "required", "is required"))
        .check(
            WRITTEN.contains(language),
            FieldError.of("guest.language", "unknown-value", "is not one of sv, en", "sv, en"))
        .orThrow();
  }

  private static String line(String value) {
    return value == null ? "" : VisibleText.line(value);
  }

  /** Says nothing of who it is, which must not stand in a log. */
  @Override
  public String toString() {
    return "Guest[" + side + "]";
  }
}
