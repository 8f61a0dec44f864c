package se.meetmalmo.search.lucene.internal.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** From words to terms: the stem, and the stems of a compound's parts. Thread-safe. */
public final class Analysis {
  private static final int REMEMBERED = 300_000;
  private final Compounds compounds;
  private final Map<String, List<String>> known = new ConcurrentHashMap<>();

  public Analysis(Compounds compounds) {
    this.compounds = compounds;
  }

  /** What the text speaks of, in its order and as often as it does. */
  public List<String> terms(String text) {
    List<String> terms = new ArrayList<>();
    for (Word word : Word.of(text)) {
      terms.addAll(termsOf(word.form()));
    }
    return terms;
  }

  /** The terms of one word in lower case, its own stem first; empty for one that says nothing. */
  public List<String> termsOf(String word) {
    List<String> terms = known.get(word);
    if (terms == null) {
      terms = analysed(word);
      if (known.size() >= REMEMBERED) {
        known.clear();
      }
      known.put(word, terms);
    }
    return terms;
  }

  private List<String> analysed(String word) {
    if (Swedish.isEmpty(word)) {
      return List.of();
    }
    List<String> terms = new ArrayList<>();
    terms.add(Swedish.stem(word));
    terms.addAll(compounds.parts(word));
    return List.copyOf(terms);
  }
}
