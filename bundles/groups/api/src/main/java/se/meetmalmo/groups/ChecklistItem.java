package se.meetmalmo.groups;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;

/**
 * One thing to be done on the way.
 *
 * @param id within the group; given by the platform where it is empty
 * @param text required
 */
public record ChecklistItem(
    @Schema(maxLength = Place.ID_LENGTH) String id,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TEXT_LENGTH) String text,
    boolean done) {
  public static final int TEXT_LENGTH = 300;

  /** The most of one group. */
  public static final int MOST = 60;

  public ChecklistItem {
    id = Typed.line(id);
    text = Typed.line(text);
    new Validation()
        .check(
            id.matches("[A-Za-z0-9-]{0,40}"),
            FieldError.of("id", "malformed", "is not letters, digits and hyphens"))
        .required("text", text)
        .atMost("text", text, TEXT_LENGTH)
        .orThrow();
  }

  /**
   * @throws se.meetmalmo.platform.InvalidInputException when there are too many, or two with one id
   */
  public static void check(List<ChecklistItem> items) {
    List<String> ids = items.stream().map(ChecklistItem::id).filter(id -> !id.isEmpty()).toList();
    new Validation()
        .atMost("items", items, MOST)
        .check(
            ids.stream().distinct().count() == ids.size(),
            FieldError.of("items", "duplicate", "have an id twice"))
        .orThrow();
  }
}
