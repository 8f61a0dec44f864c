package se.meetmalmo.search.lucene.internal.rank;

/**
 * How much of its letters' threes what a query is called shares with texts: forgives other endings
 * and slips that terms and longer grams don't. For one query and one thread.
 */
final class Trigrams {
  /** How many figures it gives. */
  static final int FIGURES = 2;

  private static final int LENGTH = 3;
  private static final int BITS = 12;
  private final byte[] state = new byte[1 << BITS];
  private final int[] touched = new int[1 << BITS];
  private final int asked;
  private int touches;

  /**
   * @param title see {@link se.meetmalmo.search.lucene.internal.analysis.Letters}
   */
  Trigrams(byte[] title) {
    int distinct = 0;
    for (int i = 0; i + LENGTH <= title.length; i++) {
      int place = place(title, i);
      distinct += state[place] == 0 ? 1 : 0;
      state[place] = 1;
    }
    asked = distinct;
  }

  /** Writes: Dice's coefficient of both titles, the share that the text as a whole has. */
  void figures(byte[] title, byte[] text, float[] to, int at) {
    int inTitle = met(title);
    to[at] = share(2 * inTitle, asked + Math.max(0, title.length - LENGTH + 1));
    to[at + 1] = share(inTitle + met(text), asked);
    for (int i = 0; i < touches; i++) {
      state[touched[i]] = 1;
    }
    touches = 0;
  }

  private int met(byte[] letters) {
    int met = 0;
    for (int i = 0; i + LENGTH <= letters.length; i++) {
      int place = place(letters, i);
      if (state[place] == 1) {
        state[place] = 2;
        touched[touches++] = place;
        met++;
      }
    }
    return met;
  }

  private static float share(int part, int whole) {
    return whole > 0 ? (float) part / whole : 0;
  }

  private static int place(byte[] letters, int at) {
    int three = (letters[at] & 0xff) << 16 | (letters[at + 1] & 0xff) << 8 | letters[at + 2] & 0xff;
    return three * 0x9E3779B1 >>> 32 - BITS;
  }
}
