package se.meetmalmo.search.lucene.internal.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import se.meetmalmo.search.Work;
import se.meetmalmo.search.WorkId;

/**
 * Holds what a source has against what the index has, as it stood when this began, so that only
 * what differs is indexed again.
 */
final class Reconciliation {
  private final IndexSearcher searcher;
  private final FixedBitSet seen;

  private Reconciliation(IndexSearcher searcher) {
    this.searcher = searcher;
    this.seen = new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
  }

  /**
   * @param changed told of works that are new or say something else
   * @param gone told of works that the source has no longer
   */
  static void run(
      Generation generation,
      String source,
      Stream<Work> works,
      Consumer<Work> changed,
      Consumer<WorkId> gone) {
    generation.search(
        searcher -> {
          Reconciliation reconciliation = new Reconciliation(searcher);
          for (Iterator<Work> left = works.iterator(); left.hasNext(); ) {
            Work work = left.next();
            if (!reconciliation.holds(work)) {
              changed.accept(work);
            }
          }
          reconciliation.unseen(source).forEach(gone);
          return source;
        });
  }

  private boolean holds(Work work) throws IOException {
    long fingerprint = Fields.fingerprint(work);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      PostingsEnum postings = leaf.reader().postings(Fields.key(work.id()), PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      while (postings != null && postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        if (live == null || live.get(postings.docID())) {
          seen.set(leaf.docBase + postings.docID());
          NumericDocValues fingerprints = leaf.reader().getNumericDocValues(Fields.FINGERPRINT);
          return fingerprints.advanceExact(postings.docID())
              && fingerprints.longValue() == fingerprint;
        }
      }
    }
    return false;
  }

  private List<WorkId> unseen(String source) throws IOException {
    List<WorkId> unseen = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      TermsEnum keys = leaf.reader().terms(Fields.KEY).iterator();
      Bits live = leaf.reader().getLiveDocs();
      String prefix = source + ":";
      if (keys.seekCeil(new BytesRef(prefix)) == TermsEnum.SeekStatus.END) {
        continue;
      }
      PostingsEnum postings = null;
      for (BytesRef key = keys.term(); key != null; key = keys.next()) {
        String id = key.utf8ToString();
        if (!id.startsWith(prefix)) {
          break;
        }
        postings = keys.postings(postings, PostingsEnum.NONE);
        while (postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
          int doc = postings.docID();
          if ((live == null || live.get(doc)) && !seen.get(leaf.docBase + doc)) {
            unseen.add(new WorkId(source, id.substring(prefix.length())));
          }
        }
      }
    }
    return unseen;
  }
}
