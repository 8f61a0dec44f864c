package se.meetmalmo.search.lucene.internal.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.meetmalmo.search.SharedConcept;
import se.meetmalmo.search.Work;
import se.meetmalmo.search.lucene.internal.analysis.English;
import se.meetmalmo.search.lucene.internal.analysis.Letters;
import se.meetmalmo.search.lucene.internal.analysis.Word;
import se.meetmalmo.search.lucene.internal.learn.Model;

/** Says what a text and a query have in common: whole words, and where the text says them. */
final class Reasons {
  private static final int MOST = 4;
  private static final int AROUND = 70;

  /** What stands in more than a tenth of all texts tells nothing. */
  private static final double TELLING = 2.3;

  private final Model model;

  /** Term to the query's first word that has it. */
  private final Map<String, String> asked = new LinkedHashMap<>();

  Reasons(String title, String text, Model model) {
    this.model = model;
    String query = title + "\n" + text;
    for (Word word : Word.of(query)) {
      for (String term : termsOf(word)) {
        asked.putIfAbsent(term, query.substring(word.from(), word.to()));
      }
    }
  }

  /**
   * English words that say nothing are rare among Swedish texts, which does not make them telling.
   */
  private List<String> termsOf(Word word) {
    return English.isEmpty(word.form()) ? List.of() : model.analysis().termsOf(word.form());
  }

  private record Shared(String term, String concept, String where, Word word, double telling) {}

  /** The most telling first, each concept once; empty when nothing telling is shared. */
  List<SharedConcept> of(Work work) {
    Map<String, Shared> shared = new LinkedHashMap<>();
    gather(work.text(), shared);
    gather(work.title(), shared);
    List<SharedConcept> reasons = new ArrayList<>();
    List<Shared> ordered =
        shared.values().stream()
            .sorted(Comparator.comparingDouble((Shared s) -> -s.telling()))
            .toList();
    for (Shared one : ordered) {
      boolean said =
          reasons.stream().anyMatch(reason -> reason.concept().equalsIgnoreCase(one.concept()));
      if (!said && reasons.size() < MOST) {
        reasons.add(passage(one));
      }
    }
    return reasons;
  }

  private void gather(String where, Map<String, Shared> shared) {
    for (Word word : Word.of(where)) {
      for (String term : termsOf(word)) {
        String concept = asked.get(term);
        double telling = model.terms().idf(Letters.term(term));
        if (concept != null && (telling >= TELLING || model.texts() == 0)) {
          shared.putIfAbsent(term, new Shared(term, concept, where, word, telling));
        }
      }
    }
  }

  private static SharedConcept passage(Shared shared) {
    String text = shared.where();
    int from = Math.max(0, shared.word().from() - AROUND);
    int to = Math.min(text.length(), shared.word().to() + AROUND);
    while (from > 0
        && from < shared.word().from()
        && !Character.isWhitespace(text.charAt(from - 1))) {
      from++;
    }
    while (to < text.length()
        && to > shared.word().to()
        && !Character.isWhitespace(text.charAt(to))) {
      to--;
    }
    return new SharedConcept(
        shared.concept(),
        text.substring(from, to),
        shared.word().from() - from,
        shared.word().to() - from);
  }
}
