package se.meetmalmo.search.lucene.internal.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.search.Likeness;
import se.meetmalmo.search.SharedConcept;
import se.meetmalmo.search.SimilarHit;
import se.meetmalmo.search.SimilarQuery;
import se.meetmalmo.search.Work;
import se.meetmalmo.search.WorkId;
import se.meetmalmo.search.lucene.internal.learn.Model;
import se.meetmalmo.search.lucene.internal.rank.Comparison;
import se.meetmalmo.search.lucene.internal.rank.Ranker.Ranked;
import se.meetmalmo.search.lucene.internal.rank.Reading;

/**
 * Finds what is like a query: candidates by terms and vectors, then a closer look at each of them.
 * Thread-safe.
 */
public final class Finder {
  /** From here on it is more probably than not the same work. */
  public static final double LIKELY_SAME = 0.5;

  /** From here on a hit is worth showing to whoever writes (ADR 8). */
  public static final double RELATED = 0.05;

  /** Of a long text the beginning says what it is about. */
  private static final int READ = 4_000;

  public List<SimilarHit> find(SimilarQuery query, Generation generation) {
    String title = query.title();
    String text = beginning(query.text());
    if (title.isEmpty() && text.isEmpty()) {
      return List.of();
    }
    return generation.search(searcher -> find(query, title, text, generation, searcher));
  }

  /** One work by its id; empty when the reader may not see it. */
  public Optional<Work> show(WorkId id, Actor reader, Generation generation) {
    return generation.search(
        searcher -> {
          TopDocs found = searcher.search(new TermQuery(Fields.key(id)), 1);
          return found.scoreDocs.length == 0
              ? Optional.<Work>empty()
              : Optional.of(Fields.work(searcher.storedFields().document(found.scoreDocs[0].doc)))
                  .filter(work -> work.id().equals(id) && maySee(reader, work));
        });
  }

  private static boolean maySee(Actor reader, Work work) {
    return work.readers().isEmpty() || work.readers().stream().anyMatch(reader::has);
  }

  static String beginning(String text) {
    return text.substring(0, Math.min(READ, text.length()));
  }

  private List<SimilarHit> find(
      SimilarQuery query, String title, String text, Generation generation, IndexSearcher searcher)
      throws IOException {
    Model model = generation.model();
    List<Compared> compared = compare(query.reader(), title, text, model, searcher);
    List<float[]> figures = compared.stream().map(Compared::figures).toList();
    Reasons reasons = new Reasons(title, text, model);
    List<SimilarHit> hits = new ArrayList<>();
    for (Ranked ranked : generation.ranker().rank(figures)) {
      if (hits.size() == query.limit() || likeness(ranked).compareTo(query.floor()) > 0) {
        break;
      }
      int document = compared.get(ranked.candidate()).document();
      Work work = Fields.work(searcher.storedFields().document(document));
      SimilarHit hit = hit(work, ranked, reasons.of(work));
      if (hit.likeness().compareTo(query.floor()) <= 0) {
        hits.add(hit);
      }
    }
    return hits;
  }

  /** A document that was looked at, and what is to be said of how it is like the query. */
  record Compared(int document, float[] figures) {}

  static List<Compared> compare(
      Actor reader, String title, String text, Model model, IndexSearcher searcher)
      throws IOException {
    Reading query = Reading.of(title, text, model);
    Comparison comparison = new Comparison(query, model);
    Candidates candidates = new Candidates(searcher, model, reader);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    List<Compared> compared = new ArrayList<>();
    for (int document : candidates.of(title, text, query)) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
      Reading reading = candidates.reading(leaf, document - leaf.docBase);
      compared.add(new Compared(document, comparison.figures(reading)));
    }
    return compared;
  }

  private static Likeness likeness(Ranked ranked) {
    if (ranked.probability() >= LIKELY_SAME) {
      return Likeness.LIKELY_SAME;
    }
    return ranked.probability() >= RELATED ? Likeness.RELATED : Likeness.DISTANT;
  }

  /** What nothing can be said for is not shown as near. */
  private static SimilarHit hit(Work work, Ranked ranked, List<SharedConcept> why) {
    return new SimilarHit(
        work.type(),
        work.id().source(),
        work.id().id(),
        work.externalId(),
        work.title().isEmpty() ? Reading.firstSentence(work.text()) : work.title(),
        work.status(),
        Math.round(ranked.probability() * 1_000) / 1_000.0,
        why.isEmpty() ? Likeness.DISTANT : likeness(ranked),
        why);
  }
}
