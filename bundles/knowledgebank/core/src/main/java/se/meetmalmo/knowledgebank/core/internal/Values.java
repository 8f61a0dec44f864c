package se.meetmalmo.knowledgebank.core.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The values of a facet, each with a number from 0. Spellings that differ by case only are one
 * value, shown as it was spelt first. Not thread-safe.
 */
final class Values {
  /** In place of a number: no such value. */
  static final int NONE = -1;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> spellings = new ArrayList<>();

  /** The number of a value, which is new to it or not; {@link #NONE} for an empty one. */
  int number(String value) {
    if (value.isEmpty()) {
      return NONE;
    }
    return numbers.computeIfAbsent(
        value.toLowerCase(Locale.ROOT),
        unknown -> {
          spellings.add(value);
          return spellings.size() - 1;
        });
  }

  /** The numbers of values, each once. */
  int[] numbers(List<String> values) {
    return values.stream()
        .mapToInt(this::number)
        .filter(number -> number >= 0)
        .distinct()
        .toArray();
  }

  /** Which numbers are asked for; values that nothing has are left out. */
  boolean[] wanted(List<String> values) {
    boolean[] wanted = new boolean[spellings.size()];
    for (String value : values) {
      int number = numbers.getOrDefault(value.toLowerCase(Locale.ROOT), NONE);
      if (number >= 0) {
        wanted[number] = true;
      }
    }
    return wanted;
  }

  int size() {
    return spellings.size();
  }

  String spelling(int number) {
    return spellings.get(number);
  }
}
