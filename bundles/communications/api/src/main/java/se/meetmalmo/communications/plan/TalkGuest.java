package se.meetmalmo.communications.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.platform.VisibleText;

/**
 * Whom a talk is with. Personal data, for those who work with the plan: never in the journal, a
 * feed or a log, and erased some time after the talk.
 *
 * @param name name and title, in free text; may be empty
 * @param email where the invitation goes; empty: to those who speak for that part of the city
 * @param language of the invitation, {@code sv} (default) or {@code en}
 */
public record TalkGuest(
    @Schema(maxLength = NAME_LENGTH) String name,
    @Schema(maxLength = 254) String email,
    @Schema(defaultValue = "sv") String language) {
  public static final int NAME_LENGTH = 150;
  public static final TalkGuest NOBODY = new TalkGuest("", "", "");

  public TalkGuest {
    name = VisibleText.line(Objects.requireNonNullElse(name, ""));
    email = Objects.requireNonNullElse(email, "").strip();
    language = Objects.requireNonNullElse(language, "").isBlank() ? "sv" : language.strip();
    Validation wrong = new Validation().atMost("name", name, NAME_LENGTH);
    if (!email.isEmpty()) {
      wrong.email("email", email);
    }
    wrong
        .check(
            language.equals("sv") || language.equals("en"),
            FieldError.of("language", "unknown-value", "is not one of sv, en", "sv, en"))
        .orThrow();
  }

  /** Without who it is. */
  @Override
  public String toString() {
    return "a guest";
  }
}
