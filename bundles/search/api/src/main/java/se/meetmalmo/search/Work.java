package se.meetmalmo.search;

import java.util.Objects;
import java.util.Set;
import se.meetmalmo.platform.Validation;

/**
 * A piece of work as it is found: what it is called, what it says, and who may know of it.
 *
 * @param externalId the id it has where it was imported from; empty when it was not
 * @param title may be empty when there is a text
 * @param text everything that it is to be found by, beside the title; may be empty when there is a
 *     title
 * @param language of the text, {@code sv} or {@code en}
 * @param status as its domain names it, {@code SCREENING}
 * @param themes what its editors say it is about, in their words; empty when they have not said
 * @param readers the roles whose holders may see it; empty when everyone may
 * @throws se.meetmalmo.platform.InvalidInputException names the fields that are out of bounds
 */
public record Work(
    WorkId id,
    WorkType type,
    String externalId,
    String title,
    String text,
    String language,
    String status,
    Set<String> themes,
    Set<String> readers) {
  public static final int TITLE_LENGTH = 500;
  public static final int TEXT_LENGTH = 50_000;

  /** A piece of work that nobody has put under a theme. */
  public Work(
      WorkId id,
      WorkType type,
      String externalId,
      String title,
      String text,
      String language,
      String status,
      Set<String> readers) {
    this(id, type, externalId, title, text, language, status, Set.of(), readers);
  }

  public Work {
    Objects.requireNonNull(id);
    Objects.requireNonNull(type);
    title = title.strip();
    text = text.strip();
    themes = themes == null ? Set.of() : Set.copyOf(themes);
    readers = Set.copyOf(readers);
    new Validation()
        .required("text", title + text)
        .atMost("title", title, TITLE_LENGTH)
        .atMost("text", text, TEXT_LENGTH)
        .atMost("externalId", externalId, 200)
        .atMost("language", language, 20)
        .atMost("status", status, 80)
        .orThrow();
  }
}
