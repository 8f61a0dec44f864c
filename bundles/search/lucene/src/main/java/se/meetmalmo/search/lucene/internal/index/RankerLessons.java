package se.meetmalmo.search.lucene.internal.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.search.JudgedPair;
import se.meetmalmo.search.WorkId;
import se.meetmalmo.search.lucene.internal.learn.Sample;
import se.meetmalmo.search.lucene.internal.rank.LearningOn;
import se.meetmalmo.search.lucene.internal.rank.Ranker;
import se.meetmalmo.search.lucene.internal.rank.RankerFit.Case;

/** Lets a generation rank as those wish who have judged pairs of its works. */
public final class RankerLessons {
  private static final Logger LOG = LoggerFactory.getLogger(RankerLessons.class);
  private static final Actor ALL_SEEING = new Actor("search", new HashSet<>(Roles.ALL));

  /** The latest so many: each takes a query, and all are held in memory at once. */
  private static final int MOST = 500;

  private RankerLessons() {}

  /**
   * Half of the pairs bear on it: see {@link Judged}.
   *
   * @param texts of the works that were asked for
   */
  public static void teach(Generation generation, List<JudgedPair> pairs, Map<WorkId, Sample> texts)
      throws IOException {
    Map<WorkId, Set<WorkId>> answers = new LinkedHashMap<>();
    for (JudgedPair pair : Judged.part(pairs).forRanker()) {
      Set<WorkId> same = answers.computeIfAbsent(pair.asked(), asked -> new HashSet<>());
      if (pair.same()) {
        same.add(pair.found());
      }
    }
    List<Case> cases = new ArrayList<>();
    for (WorkId asked :
        answers.keySet().stream().skip(Math.max(0, answers.size() - MOST)).toList()) {
      Sample text = texts.get(asked);
      Set<WorkId> same = answers.get(asked);
      cases.add(generation.search(in -> one(asked, text, same, generation, in)));
    }
    Ranker before = generation.ranker();
    Ranker after = LearningOn.from(before, cases);
    if (after != before) {
      generation.rankBy(after);
      LOG.info("Similar work is ranked by what {} judgements have taught", pairs.size());
    }
  }

  private static Case one(
      WorkId asked, Sample text, Set<WorkId> same, Generation generation, IndexSearcher searcher)
      throws IOException {
    List<float[]> figures = new ArrayList<>();
    List<Boolean> rights = new ArrayList<>();
    for (Finder.Compared compared :
        Finder.compare(
            ALL_SEEING,
            text.title(),
            Finder.beginning(text.text()),
            generation.model(),
            searcher)) {
      WorkId id = Fields.work(searcher.storedFields().document(compared.document())).id();
      if (!id.equals(asked)) {
        figures.add(compared.figures());
        rights.add(same.contains(id));
      }
    }
    return Case.of(figures, rights);
  }
}
