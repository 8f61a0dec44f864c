package se.meetmalmo.matchmaking.core.internal.pool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers for words; those that {@link String#equalsIgnoreCase} holds for equal have one. Numbers
 * begin with 0, the empty word. Not thread-safe.
 */
final class Words {
  static final int NONE = 0;
  static final int UNKNOWN = -1;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();

  Words() {
    number("");
  }

  /** A new number for a new word. */
  int number(String word) {
    Integer known = numbers.get(folded(word));
    if (known != null) {
      return known;
    }
    numbers.put(folded(word), words.size());
    words.add(word);
    return words.size() - 1;
  }

  /** UNKNOWN when nobody has used it. */
  int find(String word) {
    return numbers.getOrDefault(folded(word), UNKNOWN);
  }

  /** As it was written first. */
  String word(int number) {
    return words.get(number);
  }

  int size() {
    return words.size();
  }

  static String folded(String word) {
    char[] letters = word.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = Character.toLowerCase(Character.toUpperCase(letters[i]));
    }
    return new String(letters);
  }
}
