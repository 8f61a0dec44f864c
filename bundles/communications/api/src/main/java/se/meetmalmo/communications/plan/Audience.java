package se.meetmalmo.communications.plan;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.platform.VisibleText;

/**
 * Who is spoken to: a segment, or those of it who have to do with some themes or areas.
 *
 * @param key lasting: lower-case letters, digits and hyphens
 * @param name in Swedish
 * @param nameEn in English
 * @param themes words; empty for all
 * @param areas words; empty for all
 */
public record Audience(
    @Schema(maxLength = KEY_LENGTH) String key,
    @Schema(maxLength = NAME_LENGTH) String name,
    @Schema(maxLength = NAME_LENGTH) String nameEn,
    Segment segment,
    @ArraySchema(maxItems = WORDS) List<String> themes,
    @ArraySchema(maxItems = WORDS) List<String> areas) {
  public static final int KEY_LENGTH = 40;
  public static final int NAME_LENGTH = 80;
  public static final int WORDS = 20;

  public Audience {
    key = Objects.requireNonNullElse(key, "").strip();
    name = VisibleText.line(Objects.requireNonNullElse(name, ""));
    nameEn = VisibleText.line(Objects.requireNonNullElse(nameEn, ""));
    themes = words(themes);
    areas = words(areas);
    new Validation()
        .check(
            key.matches("[a-z0-9][a-z0-9-]{0,39}"),
            FieldError.of("key", "malformed", "is not lower-case letters, digits and hyphens"))
        .required("name", name)
        .atMost("name", name, NAME_LENGTH)
        .required("nameEn", nameEn)
        .atMost("nameEn", nameEn, NAME_LENGTH)
        .check(segment != null, FieldError.of("segment", "required", "is required"))
        .atMost("themes", themes, WORDS)
        .atMost("areas", areas, WORDS)
        .check(
            themes.stream().allMatch(word -> word.length() <= 80)
                && areas.stream().allMatch(word -> word.length() <= 80),
            FieldError.of("themes", "too-long", "has a word longer than 80 characters", 80))
        .orThrow();
  }

  private static List<String> words(List<String> typed) {
    return typed == null
        ? List.of()
        : typed.stream().map(VisibleText::line).filter(word -> !word.isEmpty()).distinct().toList();
  }

  /** Whether these are people of the city itself. */
  public boolean isInternal() {
    return segment.isInternal();
  }

  public String name(String language) {
    return language.equals("sv") ? name : nameEn;
  }
}
