package se.meetmalmo.search.lucene.internal.learn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.meetmalmo.search.lucene.internal.analysis.Letters;

/**
 * What the themes of a text are told by: its terms, its grams, and its vector. Terms and grams are
 * counted by number, the title thrice.
 *
 * @param vector see {@link Encoder}
 */
record Traits(Map<Integer, Float> terms, Map<Integer, Float> grams, float[] vector) {
  private static final float TITLE = 3;

  static Traits of(String title, String text, Model model) {
    List<String> titleTerms = model.analysis().terms(title);
    List<String> textTerms = model.analysis().terms(text);
    Map<Integer, Float> terms = new HashMap<>();
    titleTerms.forEach(term -> terms.merge(Letters.term(term), TITLE, Float::sum));
    textTerms.forEach(term -> terms.merge(Letters.term(term), 1f, Float::sum));
    Map<Integer, Float> grams = new HashMap<>();
    count(title, TITLE, grams);
    count(text, 1, grams);
    return new Traits(terms, grams, model.encoder().encode(titleTerms, textTerms));
  }

  private static void count(String text, float weight, Map<Integer, Float> counts) {
    byte[] letters = Letters.of(text);
    for (int at = 0; at < Letters.grams(letters.length); at++) {
      counts.merge(Letters.gram(letters, at), weight, Float::sum);
    }
  }
}
