package se.meetmalmo.matchmaking.core.internal.pool;

import se.meetmalmo.matchmaking.Side;

/** Organisations by number: what of a name suffices to tell whether two people are colleagues. */
public final class Organisations {
  /** Of those who speak for nobody. */
  public static final long NONE = 0;

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Organisations() {}

  /**
   * 64 bits of the name, whatever the case of its letters, and of the side: FNV-1a over its
   * characters. Source: Fowler, Noll, Vo.
   */
  public static long number(String name, Side side) {
    if (name.isEmpty()) {
      return NONE;
    }
    long hash = FNV_OFFSET;
    String folded = Words.folded(name);
    for (int i = 0; i < folded.length(); i++) {
      hash = (hash ^ folded.charAt(i)) * FNV_PRIME;
    }
    hash = (hash ^ side.ordinal()) * FNV_PRIME;
    return hash == NONE ? 1 : hash;
  }
}
