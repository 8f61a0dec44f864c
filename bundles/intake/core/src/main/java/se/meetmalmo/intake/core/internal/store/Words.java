package se.meetmalmo.intake.core.internal.store;

import java.util.List;

/** Words in one column, each between two delimiters, so that {@code LIKE} finds a whole word. */
public final class Words {
  private static final String DELIMITER = "\n";

  private Words() {}

  static String join(List<String> words) {
    return words.isEmpty()
        ? ""
        : DELIMITER + String.join(DELIMITER, words.stream().map(Words::line).toList()) + DELIMITER;
  }

  public static List<String> split(String column) {
    return column.isEmpty() ? List.of() : column.strip().lines().toList();
  }

  /** A text on one line. */
  static String line(String text) {
    return text.replaceAll("[\\r\\n\\t\\u0085\\u2028\\u2029]+", " ");
  }

  /** Finds the text anywhere, whatever its case; wildcards in it stand for themselves. */
  static String anywhere(String text) {
    return "%" + escaped(text) + "%";
  }

  /** Finds the whole word, whatever its case. */
  public static String whole(String word) {
    return anywhere(DELIMITER + line(word) + DELIMITER);
  }

  private static String escaped(String text) {
    return text.toLowerCase(java.util.Locale.ROOT).replaceAll("[!%_]", "!$0");
  }
}
