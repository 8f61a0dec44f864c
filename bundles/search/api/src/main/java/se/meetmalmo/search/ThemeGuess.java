package se.meetmalmo.search;

import java.util.Objects;

/**
 * A theme that a text may be about.
 *
 * @param theme as the editors of known work write it
 * @param score 0 to 1, how sure that is; scores of different themes do not add up to 1, as a text
 *     may be about several
 */
public record ThemeGuess(String theme, double score) {
  public ThemeGuess {
    Objects.requireNonNull(theme);
  }
}
