package se.meetmalmo.criteria.core.internal.ruleset;

import java.util.Arrays;

/** A growing list of numbers without boxes. */
final class Ints {
  static final Ints NONE = new Ints();
  private int[] values = new int[8];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  int get(int index) {
    return values[index];
  }

  void set(int index, int value) {
    values[index] = value;
  }

  int size() {
    return size;
  }

  /** Index of the first value that is not below; the list must be in ascending order. */
  int firstFrom(int value) {
    int found = Arrays.binarySearch(values, 0, size, value);
    while (found > 0 && values[found - 1] == value) {
      found--;
    }
    return found < 0 ? -found - 1 : found;
  }
}
