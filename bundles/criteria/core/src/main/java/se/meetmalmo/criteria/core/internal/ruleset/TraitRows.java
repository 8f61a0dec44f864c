package se.meetmalmo.criteria.core.internal.ruleset;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds the rows of the {@link Traits} of a text without making a string of each: some thousand of
 * them are looked up for every text that is judged. Immutable, for many threads.
 */
final class TraitRows {
  private static final int NONE = -1;

  /** Every word that a trait has, with its number. */
  private final Map<String, Integer> words = new HashMap<>();

  /** Number of a word → its row, or {@link #NONE} where only pairs have it. */
  private final Ints rowOfWord = new Ints();

  /** Numbers of two words → row. */
  private final LongTable pairs;

  /** The letters of a piece → row. */
  private final LongTable pieces;

  /** Is told each row, with the word that it stands at; the same one may come again. */
  interface Taker {
    void take(int row, int word);
  }

  /**
   * @param rows trait → its row
   */
  TraitRows(Map<String, Integer> rows) {
    pairs = new LongTable(rows.size());
    pieces = new LongTable(rows.size());
    rows.keySet().stream().filter(trait -> !isPiece(trait)).forEach(this::number);
    rows.forEach(
        (trait, row) -> {
          int space = trait.indexOf(' ');
          if (isPiece(trait)) {
            pieces.put(piece(trait, 1), row);
          } else if (space > 0) {
            int first = words.get(trait.substring(0, space));
            pairs.put(pair(first, words.get(trait.substring(space + 1))), row);
          } else {
            rowOfWord.set(words.get(trait), row);
          }
        });
  }

  private static boolean isPiece(String trait) {
    return trait.startsWith(Traits.PIECE_MARK) && trait.length() == Traits.PIECE + 1;
  }

  private void number(String trait) {
    for (String word : trait.split(" ")) {
      if (words.putIfAbsent(word, rowOfWord.size()) == null) {
        rowOfWord.add(NONE);
      }
    }
  }

  private static long pair(int first, int second) {
    return (long) (first + 1) << 32 | second + 1;
  }

  private static long piece(CharSequence letters, int from) {
    long key = 0;
    for (int i = 0; i < Traits.PIECE; i++) {
      key = key << 16 | letters.charAt(from + i);
    }
    return key;
  }

  /** As {@link Traits#ofText}, for the traits that have a row. */
  void read(Text text, Taker taker) {
    StringBuilder fenced = new StringBuilder();
    for (int field = 0; field <= Field.SCOPE.ordinal(); field++) {
      int before = NONE;
      for (int at = text.firstOfField(field); at < text.firstOfField(field + 1); at++) {
        fenced.setLength(0);
        fenced.append('<');
        String source = text.source(at);
        for (int i = text.start(at); i < text.end(at); i++) {
          fenced.append(Letters.folded(source.charAt(i)));
        }
        Integer known = words.get(fenced.substring(1));
        int word = known == null ? NONE : known;
        take(taker, word == NONE ? NONE : rowOfWord.get(word), at);
        if (word != NONE && before != NONE) {
          take(taker, pairs.get(pair(before, word)), at);
        }
        fenced.append('>');
        for (int i = 0; i + Traits.PIECE <= fenced.length(); i++) {
          take(taker, pieces.get(piece(fenced, i)), at);
        }
        before = word;
      }
    }
  }

  private static void take(Taker taker, int row, int word) {
    if (row != NONE) {
      taker.take(row, word);
    }
  }

  /** Open addressing; keys are never 0. */
  private static final class LongTable {
    private final long[] keys;
    private final int[] values;
    private final int shift;

    LongTable(int most) {
      int bits = 33 - Integer.numberOfLeadingZeros(Math.max(most, 2));
      keys = new long[1 << bits];
      values = new int[1 << bits];
      shift = 64 - bits;
    }

    void put(long key, int value) {
      int slot = slot(key);
      keys[slot] = key;
      values[slot] = value;
    }

    int get(long key) {
      int slot = slot(key);
      return keys[slot] == key ? values[slot] : NONE;
    }

    /** Where the key is, or would be. */
    private int slot(long key) {
      int slot = (int) (key * 0x9E3779B97F4A7C15L >>> shift);
      while (keys[slot] != 0 && keys[slot] != key) {
        slot = slot + 1 & keys.length - 1;
      }
      return slot;
    }
  }
}
