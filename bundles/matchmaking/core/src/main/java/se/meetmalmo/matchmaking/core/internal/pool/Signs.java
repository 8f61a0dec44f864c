package se.meetmalmo.matchmaking.core.internal.pool;

/**
 * What a member's words could be, in 64 bits: a bit a word, which several words share, and a range
 * of bits a list. Two who share no bit have no word in common.
 */
final class Signs {
  static final long THEMES = 0x0000_0000_FFFF_FFFFL;
  static final long AREAS = 0x0000_00FF_0000_0000L;
  static final long INDUSTRIES = 0x00FF_FF00_0000_0000L;
  static final long FORMS = 0xFF00_0000_0000_0000L;
  private static final long[] RANGES = {THEMES, AREAS, INDUSTRIES, FORMS};

  private Signs() {}

  /**
   * @param list as in {@link Rows}, but for languages
   */
  static long of(int list, int word) {
    long range = RANGES[list];
    int bits = Long.bitCount(range);
    int mixed = word * 0x9E3779B1 >>> 16;
    return 1L << Long.numberOfTrailingZeros(range) + mixed % bits;
  }

  /** Of a word that stands for all of its list. */
  static long all(int list) {
    return RANGES[list];
  }
}
