package se.meetmalmo.search.lucene.internal.index;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/**
 * Keeps the documents that score most among those that are visible. Asks whether one is only when
 * it scores enough: a filter in the query itself would keep Lucene from its fastest way through a
 * disjunction.
 */
final class BestVisible implements Collector {
  private final int most;
  private final Weight visible;
  private final PriorityQueue<Scored> best =
      new PriorityQueue<>(Comparator.comparingDouble(Scored::score));

  private record Scored(int doc, float score) {}

  private BestVisible(int most, Weight visible) {
    this.most = most;
    this.visible = visible;
  }

  /** Numbers of documents, in no order. */
  static List<Integer> of(Query query, int most, Weight visible, IndexSearcher searcher)
      throws IOException {
    return searcher.search(
        query,
        new CollectorManager<BestVisible, List<Integer>>() {
          @Override
          public BestVisible newCollector() {
            return new BestVisible(most, visible);
          }

          @Override
          public List<Integer> reduce(Collection<BestVisible> parts) {
            return parts.stream()
                .flatMap(part -> part.best.stream())
                .sorted(Comparator.comparingDouble(scored -> -scored.score()))
                .limit(most)
                .map(Scored::doc)
                .toList();
          }
        });
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
    Scorer scorer = visible.scorer(leaf);
    return new Leaf(leaf.docBase, scorer == null ? DocIdSetIterator.empty() : scorer.iterator());
  }

  private final class Leaf implements LeafCollector {
    private final int base;
    private final DocIdSetIterator seen;
    private Scorable scores;

    Leaf(int base, DocIdSetIterator seen) {
      this.base = base;
      this.seen = seen;
    }

    @Override
    public void setScorer(Scorable scorer) {
      scores = scorer;
    }

    @Override
    public void collect(int doc) throws IOException {
      float score = scores.score();
      if ((best.size() < most || score > best.peek().score()) && isVisible(doc)) {
        best.add(new Scored(base + doc, score));
        if (best.size() > most) {
          best.poll();
        }
      }
    }

    private boolean isVisible(int doc) throws IOException {
      return (seen.docID() < doc ? seen.advance(doc) : seen.docID()) == doc;
    }
  }
}
