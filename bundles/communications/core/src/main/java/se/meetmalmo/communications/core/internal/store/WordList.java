package se.meetmalmo.communications.core.internal.store;

import java.util.Arrays;
import java.util.List;

/** Words in one column, one a line. */
final class WordList {
  private WordList() {}

  static String join(List<String> words) {
    return String.join("\n", words);
  }

  static List<String> split(String column) {
    return column == null || column.isEmpty() ? List.of() : Arrays.asList(column.split("\n"));
  }
}
