package se.meetmalmo.search.lucene.internal.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A run of letters or of digits in a text.
 *
 * @param form in lower case
 * @param from where it starts in the text, in chars
 * @param to where it ends, exclusive
 */
public record Word(String form, int from, int to) {
  /** The words of a text in their order; empty when there are none. */
  public static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int end = end(text, i);
      if (end > i) {
        words.add(new Word(text.substring(i, end).toLowerCase(Locale.ROOT), i, end));
      }
      i = Math.max(end, i + 1);
    }
    return words;
  }

  private static int end(String text, int from) {
    int i = from;
    if (Character.isLetter(text.charAt(i))) {
      while (i < text.length() && Character.isLetter(text.charAt(i))) {
        i++;
      }
    } else {
      while (i < text.length() && Character.isDigit(text.charAt(i))) {
        i++;
      }
    }
    return i;
  }
}
