package se.meetmalmo.communications;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.platform.VisibleText;

/**
 * Somebody asks for news. Holds personal data.
 *
 * @param language {@code sv} or {@code en}; {@code sv} when absent
 * @param themes news about one of these only; empty for all
 * @param areas news about one of these parts of the city only; empty for all
 * @param consent that the address is kept for this, until they say otherwise
 */
public record NewSubscription(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 254) String email,
    @Schema(
            allowableValues = {"sv", "en"},
            defaultValue = "sv")
        String language,
    @ArraySchema(maxItems = WORDS, schema = @Schema(maxLength = WORD_LENGTH)) List<String> themes,
    @ArraySchema(maxItems = WORDS, schema = @Schema(maxLength = WORD_LENGTH)) List<String> areas,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean consent) {
  public static final int WORDS = 10;
  public static final int WORD_LENGTH = 80;

  public NewSubscription {
    email = VisibleText.line(Objects.requireNonNullElse(email, ""));
    language = language == null || language.isBlank() ? "sv" : language.strip();
    themes = words(themes);
    areas = words(areas);
    Validation wrong =
        new Validation()
            .email("email", email)
            .check(
                language.equals("sv") || language.equals("en"),
                FieldError.of("language", "unknown-value", "is not one of sv, en", "sv, en"))
            .atMost("themes", themes, WORDS)
            .atMost("areas", areas, WORDS)
            .isTrue("consent", consent, "without consent no news is sent");
    themes.forEach(theme -> wrong.atMost("themes", theme, WORD_LENGTH));
    areas.forEach(area -> wrong.atMost("areas", area, WORD_LENGTH));
    wrong.orThrow();
  }

  private static List<String> words(List<String> values) {
    return values == null
        ? List.of()
        : values.stream().map(VisibleText::line).filter(w -> !w.isEmpty()).distinct().toList();
  }

  /** Without whose it is. */
  @Override
  public String toString() {
    return "Subscription to " + themes + " in " + areas;
  }
}
