package se.meetmalmo.search.lucene.internal.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.search.lucene.internal.analysis.Letters;
import se.meetmalmo.search.lucene.internal.learn.Model;
import se.meetmalmo.search.lucene.internal.rank.Reading;

/** Chooses the documents that are worth a closer look; only ever those that the reader may see. */
final class Candidates {
  private static final int BY_TERMS = 150;
  private static final int BY_VECTOR = 60;

  /** In a larger index there is no time to look at the vectors of all. */
  private static final int VECTORS = 60_000;

  private static final int TERMS = 40;

  /** Of an index so large that this is more than its terms have, the common terms are left out. */
  private static final int POSTINGS = 600_000;

  /**
   * A reader who sees no more than one in so many is led through what they see, and not through all
   * that has the words.
   */
  private static final int SELDOM = 8;

  private static final float TITLE = 2.5f;
  private final IndexSearcher searcher;
  private final Model model;
  private final Query readers;
  private final Weight visible;

  private record Near(int doc, int likeness) {}

  Candidates(IndexSearcher searcher, Model model, Actor reader) throws IOException {
    this.searcher = searcher;
    this.model = model;
    this.readers = new ConstantScoreQuery(visible(reader.roles()));
    this.visible =
        searcher.createWeight(searcher.rewrite(readers), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  private static Query visible(Set<String> roles) {
    List<BytesRef> readers = new ArrayList<>();
    readers.add(new BytesRef(Fields.EVERYONE));
    roles.forEach(role -> readers.add(new BytesRef(role)));
    return readers.size() == 1
        ? new TermQuery(new Term(Fields.READERS, Fields.EVERYONE))
        : new TermInSetQuery(Fields.READERS, readers);
  }

  /** Numbers of documents, ascending. */
  int[] of(String title, String text, Reading reading) throws IOException {
    List<Integer> found =
        new ArrayList<>(BestVisible.of(led(query(title, text)), BY_TERMS, visible, searcher));
    if (searcher.getIndexReader().maxDoc() <= VECTORS && model.encoder().size() > 0) {
      found.addAll(byVector(reading.vector()));
    }
    return found.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
  }

  /** A filter costs Lucene its fastest way through a disjunction, unless it leaves little of it. */
  private Query led(Query query) throws IOException {
    long seen = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      ScorerSupplier some = visible.scorerSupplier(leaf);
      seen += some == null ? 0 : some.cost();
    }
    return seen > searcher.getIndexReader().maxDoc() / SELDOM
        ? query
        : new BooleanQuery.Builder()
            .add(query, BooleanClause.Occur.MUST)
            .add(readers, BooleanClause.Occur.FILTER)
            .build();
  }

  private Query query(String title, String text) throws IOException {
    Map<String, Float> asked = new HashMap<>();
    model.analysis().terms(title).forEach(term -> asked.merge(term, TITLE, Float::sum));
    model.analysis().terms(text).forEach(term -> asked.merge(term, 1f, Float::sum));
    asked.replaceAll((term, count) -> (float) Math.sqrt(count));
    List<Map.Entry<String, Float>> telling =
        asked.entrySet().stream()
            .sorted(
                Comparator.comparingDouble(
                    e -> -e.getValue() * model.terms().idf(Letters.term(e.getKey()))))
            .limit(TERMS)
            .toList();
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    long postings = 0;
    for (Map.Entry<String, Float> one : telling) {
      Term term = new Term(Fields.TERMS, one.getKey());
      TermStates states = TermStates.build(searcher, term, true);
      if (postings == 0 || postings + states.docFreq() <= POSTINGS) {
        postings += states.docFreq();
        query.add(
            new BoostQuery(new TermQuery(term, states), one.getValue()),
            BooleanClause.Occur.SHOULD);
      }
    }
    return query.build();
  }

  private List<Integer> byVector(byte[] vector) throws IOException {
    PriorityQueue<Near> best = new PriorityQueue<>(Comparator.comparingInt(Near::likeness));
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = visible.scorer(leaf);
      BinaryDocValues vectors = leaf.reader().getBinaryDocValues(Fields.VECTOR);
      if (scorer != null && vectors != null) {
        nearest(vector, leaf, scorer.iterator(), vectors, best);
      }
    }
    return best.stream().map(Near::doc).toList();
  }

  private static void nearest(
      byte[] vector,
      LeafReaderContext leaf,
      DocIdSetIterator visible,
      BinaryDocValues vectors,
      PriorityQueue<Near> best)
      throws IOException {
    for (int doc = visible.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = visible.nextDoc()) {
      if (isLive(leaf, doc) && vectors.advanceExact(doc)) {
        BytesRef bytes = vectors.binaryValue();
        int sum = 0;
        for (int i = 0; i < vector.length; i++) {
          sum += vector[i] * bytes.bytes[bytes.offset + i];
        }
        if (sum > 0 && (best.size() < BY_VECTOR || sum > best.peek().likeness())) {
          best.add(new Near(leaf.docBase + doc, sum));
          if (best.size() > BY_VECTOR) {
            best.poll();
          }
        }
      }
    }
  }

  private static boolean isLive(LeafReaderContext leaf, int doc) {
    return leaf.reader().getLiveDocs() == null || leaf.reader().getLiveDocs().get(doc);
  }

  /** What is kept of a candidate for ranking; the documents must come in ascending order. */
  Reading reading(LeafReaderContext leaf, int doc) throws IOException {
    BinaryDocValues readings = leaf.reader().getBinaryDocValues(Fields.READING);
    BinaryDocValues vectors = leaf.reader().getBinaryDocValues(Fields.VECTOR);
    if (!readings.advanceExact(doc) || !vectors.advanceExact(doc)) {
      throw new IOException("Document " + doc + " of " + leaf + " has no reading");
    }
    BytesRef kept = readings.binaryValue();
    BytesRef vector = vectors.binaryValue();
    return Reading.read(
        kept.bytes,
        kept.offset,
        kept.length,
        Arrays.copyOfRange(vector.bytes, vector.offset, vector.offset + vector.length));
  }
}
