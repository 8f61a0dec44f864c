package se.meetmalmo.matchmaking.core.internal.pool;

import java.util.Set;
import java.util.StringJoiner;
import se.meetmalmo.matchmaking.Side;

/** Organisations by number: what of a name suffices to tell whether two people are colleagues. */
public final class Organisations {
  /** Of those who speak for nobody. */
  public static final long NONE = 0;

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** What says how a company is owned, and not which one it is. */
  private static final Set<String> FORMS =
      Set.of("ab", "aktiebolag", "aktiebolaget", "publ", "hb", "handelsbolag", "kb");

  private Organisations() {}

  /**
   * 64 bits of the name, whatever the case of its letters, its punctuation and its form of
   * ownership, and of the side: FNV-1a over its characters. Source: Fowler, Noll, Vo.
   */
  public static long number(String name, Side side) {
    if (name.isEmpty()) {
      return NONE;
    }
    long hash = FNV_OFFSET;
    String folded = bare(Words.folded(name));
    for (int i = 0; i < folded.length(); i++) {
      hash = (hash ^ folded.charAt(i)) * FNV_PRIME;
    }
    hash = (hash ^ side.ordinal()) * FNV_PRIME;
    return hash == NONE ? 1 : hash;
  }

  private static String bare(String name) {
    StringJoiner bare = new StringJoiner(" ");
    int from = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || !Character.isLetterOrDigit(name.charAt(i))) {
        String word = name.substring(from, i);
        if (!word.isEmpty() && !FORMS.contains(word)) {
          bare.add(word);
        }
        from = i + 1;
      }
    }
    return bare.length() == 0 ? name : bare.toString();
  }
}
