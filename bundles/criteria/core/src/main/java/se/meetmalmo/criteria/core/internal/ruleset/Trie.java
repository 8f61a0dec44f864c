package se.meetmalmo.criteria.core.internal.ruleset;

import java.util.Arrays;

/**
 * Words and parts of words, each with the numbers of the classes that it belongs to. Walking it
 * costs one step a character and ends where no word goes on. Built once, then read by many threads.
 */
final class Trie {
  private static final int[] NOTHING = {};
  private char[] keys = {};
  private Trie[] next = {};
  private int[] whole = NOTHING;
  private int[] open = NOTHING;

  /**
   * @param open the word may go on
   */
  void put(String word, boolean open, int wordClass) {
    Trie node = this;
    for (int i = 0; i < word.length(); i++) {
      node = node.child(word.charAt(i));
    }
    if (open) {
      node.open = with(node.open, wordClass);
    } else {
      node.whole = with(node.whole, wordClass);
    }
  }

  /** The node that a character leads to, or null. */
  Trie step(char c) {
    int at = Arrays.binarySearch(keys, c);
    return at < 0 ? null : next[at];
  }

  /** The classes of the word that ends here. */
  int[] whole() {
    return whole;
  }

  /** The classes of every word that goes through here. */
  int[] open() {
    return open;
  }

  private Trie child(char c) {
    int at = Arrays.binarySearch(keys, c);
    if (at >= 0) {
      return next[at];
    }
    int place = -at - 1;
    char[] moreKeys = Arrays.copyOf(keys, keys.length + 1);
    Trie[] moreNext = Arrays.copyOf(next, next.length + 1);
    System.arraycopy(keys, place, moreKeys, place + 1, keys.length - place);
    System.arraycopy(next, place, moreNext, place + 1, next.length - place);
    moreKeys[place] = c;
    moreNext[place] = new Trie();
    keys = moreKeys;
    next = moreNext;
    return next[place];
  }

  private static int[] with(int[] values, int value) {
    int[] more = Arrays.copyOf(values, values.length + 1);
    more[values.length] = value;
    return more;
  }
}
