package se.meetmalmo.search;

import java.util.Objects;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;

/**
 * Something that both texts speak of.
 *
 * @param concept as the reader wrote it, a whole word
 * @param passage where the found text says it, word for word; cut at word borders
 * @param from where in the passage its word for it starts, in chars
 * @param to where that word ends, exclusive
 */
public record SharedConcept(String concept, String passage, int from, int to) {
  public SharedConcept {
    Objects.requireNonNull(concept);
    new Validation()
        .check(
            0 <= from && from < to && to <= passage.length(),
            FieldError.of("from", "out-of-range", "does not mark a word of the passage"))
        .orThrow();
  }
}
