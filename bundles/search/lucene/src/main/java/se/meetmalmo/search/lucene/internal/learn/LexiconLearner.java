package se.meetmalmo.search.lucene.internal.learn;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.meetmalmo.search.lucene.internal.analysis.Compounds;
import se.meetmalmo.search.lucene.internal.analysis.Word;

/**
 * Learns from texts which words compounds are made of: those that stand alone in several texts, and
 * the bound forms ({@code arbets}, {@code kommunal}) that stand before several of them.
 */
final class LexiconLearner {
  private static final int TEXTS = 3;
  private static final int COMPANIONS = 4;

  private LexiconLearner() {}

  static Set<String> learn(List<Sample> samples) {
    Map<String, Integer> frequencies = new HashMap<>();
    for (Sample sample : samples) {
      Set<String> forms = new HashSet<>();
      Word.of(sample.title()).forEach(word -> forms.add(word.form()));
      Word.of(sample.text()).forEach(word -> forms.add(word.form()));
      forms.forEach(form -> frequencies.merge(form, 1, Integer::sum));
    }
    Set<String> alone = new HashSet<>();
    frequencies.forEach(
        (word, texts) -> {
          if (texts >= TEXTS && mayBePart(word)) {
            alone.add(word);
          }
        });
    Set<String> all = bound(frequencies.keySet(), alone);
    all.addAll(alone);
    return all;
  }

  private static boolean mayBePart(String word) {
    return word.length() >= Compounds.SHORTEST && Character.isLetter(word.charAt(0));
  }

  private static Set<String> bound(Set<String> words, Set<String> alone) {
    Map<String, Integer> companions = new HashMap<>();
    for (String word : words) {
      for (int at = Compounds.SHORTEST; at <= word.length() - Compounds.SHORTEST; at++) {
        if (alone.contains(word.substring(at))) {
          companions.merge(word.substring(0, at), 1, Integer::sum);
        }
      }
    }
    Set<String> bound = new HashSet<>();
    companions.forEach(
        (form, count) -> {
          if (count >= COMPANIONS) {
            bound.add(form);
          }
        });
    return bound;
  }
}
