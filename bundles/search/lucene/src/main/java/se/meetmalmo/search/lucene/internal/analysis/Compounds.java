package se.meetmalmo.search.lucene.internal.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes compounds apart: covers the whole word with as few known words as possible, a linking s
 * allowed between them; the last may be inflected. Immutable.
 */
public final class Compounds {
  /** Shorter parts (ring, oll) are more often noise than words: SEARCH trials, ADR 8. */
  public static final int SHORTEST = 4;

  private static final int MOST_PARTS = 4;
  private static final double NEVER = 1e9;
  private final Set<String> words;
  private final Set<String> stems = new HashSet<>();

  /**
   * @param words in lower case, that may be parts
   */
  public Compounds(Set<String> words) {
    this.words = Set.copyOf(words);
    for (String word : this.words) {
      stems.add(Swedish.stem(word));
    }
  }

  /** The words that may be parts. */
  public Set<String> words() {
    return words;
  }

  /** The stems of the parts, at least two; empty when the word can't be covered. */
  public List<String> parts(String word) {
    int length = word.length();
    if (length < 2 * SHORTEST || words.isEmpty()) {
      return List.of();
    }
    double[] cost = new double[length + 1];
    int[] start = new int[length + 1];
    Arrays.fill(cost, NEVER);
    cost[0] = 0;
    for (int from = 0; from <= length - SHORTEST; from++) {
      if (cost[from] < NEVER) {
        extend(word, from, cost, start);
      }
    }
    return cost[length] >= NEVER ? List.of() : stems(word, start);
  }

  private void extend(String word, int from, double[] cost, int[] start) {
    for (int to = from + SHORTEST; to <= word.length(); to++) {
      if (to - from == word.length()) {
        return;
      }
      double part = cost(word.substring(from, to), to == word.length());
      // fewest parts; of as many, the more even ones
      double all = cost[from] + part + 0.02 / (to - from);
      if (all < cost[to]) {
        cost[to] = all;
        start[to] = from;
      }
    }
  }

  private double cost(String part, boolean last) {
    if (words.contains(part)) {
      return 1;
    }
    if (last) {
      return stems.contains(Swedish.stem(part)) ? 1 : NEVER;
    }
    return part.endsWith("s") && words.contains(part.substring(0, part.length() - 1))
        ? 1.01
        : NEVER;
  }

  private List<String> stems(String word, int[] start) {
    List<String> parts = new ArrayList<>();
    for (int to = word.length(); to > 0; to = start[to]) {
      String part = word.substring(start[to], to);
      boolean linked = to < word.length() && !words.contains(part);
      parts.add(Swedish.stem(linked ? part.substring(0, part.length() - 1) : part));
    }
    Collections.reverse(parts);
    return parts.size() > MOST_PARTS ? List.of() : parts;
  }
}
