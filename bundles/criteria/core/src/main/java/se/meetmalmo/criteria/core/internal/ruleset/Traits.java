package se.meetmalmo.criteria.core.internal.ruleset;

import java.util.List;
import java.util.Map;

/**
 * What a weighing looks at: the words of a text, pairs of them and pieces of them, in all fields
 * alike; and what facts and decisions came to. Said in words, for the file of weights and for
 * learning; {@link TraitRows} reads the same.
 */
final class Traits {
  /** What every text has. */
  static final String ALWAYS = "*";

  /** How much more one fact counts than one word. */
  static final int FACT = 2;

  /** Letters of a piece, the word's bounds counted: finds compounds and inflected words. */
  static final int PIECE = 4;

  static final String PIECE_MARK = "~";

  /** Is told each trait, with the word that it stands at; the same one may come again. */
  interface Taker {
    void take(String trait, int word);
  }

  /** The facts and decisions that are worked out before: their names and values. */
  record Known(Map<String, Integer> places, List<Domain> domains) {
    Known {
      places = Map.copyOf(places);
      domains = List.copyOf(domains);
    }
  }

  private Traits() {}

  /** {@code =ownField:3}: what a fact or decision came to. */
  static String ofFact(String id, Object value) {
    return "=" + id + ":" + value;
  }

  /** No, none and nothing are no traits. */
  static boolean counts(Object value) {
    return !Boolean.FALSE.equals(value) && !"NONE".equals(value);
  }

  static void ofText(Text text, Taker taker) {
    for (int field = 0; field <= Field.SCOPE.ordinal(); field++) {
      String before = "";
      for (int word = text.firstOfField(field); word < text.firstOfField(field + 1); word++) {
        String source = text.source(word).substring(text.start(word), text.end(word));
        String folded = Letters.folded(source);
        taker.take(folded, word);
        if (!before.isEmpty()) {
          taker.take(before + " " + folded, word);
        }
        ofPieces("<" + folded + ">", word, taker);
        before = folded;
      }
    }
  }

  private static void ofPieces(String fenced, int word, Taker taker) {
    for (int from = 0; from + PIECE <= fenced.length(); from++) {
      taker.take(PIECE_MARK + fenced.substring(from, from + PIECE), word);
    }
  }
}
