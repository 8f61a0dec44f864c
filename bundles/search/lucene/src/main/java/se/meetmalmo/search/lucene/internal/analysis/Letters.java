package se.meetmalmo.search.lucene.internal.analysis;

import java.util.Arrays;

/**
 * A text as bytes, one a letter: lower case, every run of white space as one space. Letters outside
 * Latin-1 fall on one another, which does not matter to grams.
 */
public final class Letters {
  /** The length of the grams that are looked at. */
  public static final int GRAM = 5;

  private Letters() {}

  public static byte[] of(String text) {
    byte[] letters = new byte[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = Character.toLowerCase(text.charAt(i));
      boolean space = letter <= ' ' || letter == '\u00a0';
      if (!space) {
        letters[length++] = (byte) (letter < 256 ? letter : letter ^ letter >> 8);
      } else if (length > 0 && letters[length - 1] != ' ') {
        letters[length++] = ' ';
      }
    }
    return Arrays.copyOf(letters, length);
  }

  /** How many grams the letters from one place to another hold. */
  public static int grams(int letters) {
    return Math.max(0, letters - GRAM + 1);
  }

  /** A number for the gram that starts at a place. */
  public static int gram(byte[] letters, int at) {
    int hash = 0;
    for (int i = at; i < at + GRAM; i++) {
      hash = hash * 257 + (letters[i] & 0xff);
    }
    return mixed(hash);
  }

  /** A number for a term. */
  public static int term(String term) {
    return mixed(term.hashCode());
  }

  // the finish of MurmurHash3: every bit has a bearing on every other
  private static int mixed(int hash) {
    int h = hash;
    h ^= h >>> 16;
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    return h ^ h >>> 16;
  }
}
