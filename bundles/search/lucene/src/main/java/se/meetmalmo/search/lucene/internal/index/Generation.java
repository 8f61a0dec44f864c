package se.meetmalmo.search.lucene.internal.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import se.meetmalmo.search.Work;
import se.meetmalmo.search.WorkId;
import se.meetmalmo.search.lucene.internal.learn.Model;
import se.meetmalmo.search.lucene.internal.rank.Ranker;

/**
 * One index and the model that it was made with, in a folder of its own. Thread-safe; whoever uses
 * it sees to it that nobody closes it meanwhile.
 */
public final class Generation implements Closeable {
  private static final String MODEL = "model.bin";
  private static final String RANKER = "ranker.tsv";
  private static final double BUFFER_MEGABYTES = 48;
  private final Path folder;
  private final Model model;
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private volatile Ranker ranker;
  private final AtomicBoolean unseen = new AtomicBoolean();
  private final AtomicBoolean uncommitted = new AtomicBoolean();

  private Generation(Path folder, Model model) throws IOException {
    this.folder = folder;
    this.model = model;
    Path learned = folder.resolve(RANKER);
    ranker = Files.exists(learned) ? Ranker.read(learned) : Ranker.shipped(model.texts() > 0);
    directory = FSDirectory.open(folder.resolve("lucene"));
    writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig().setRAMBufferSizeMB(BUFFER_MEGABYTES).setCommitOnClose(true));
    searchers = new SearcherManager(writer, null);
  }

  /** Begins an empty one. */
  public static Generation create(Path folder, Model model) throws IOException {
    Files.createDirectories(folder);
    model.write(folder.resolve(MODEL));
    Generation generation = new Generation(folder, model);
    generation.writer.commit();
    return generation;
  }

  /**
   * @throws IOException when it is not there, not whole, or of another version
   */
  public static Generation open(Path folder) throws IOException {
    return new Generation(folder, Model.read(folder.resolve(MODEL)));
  }

  public Path folder() {
    return folder;
  }

  public Model model() {
    return model;
  }

  public Ranker ranker() {
    return ranker;
  }

  /** Ranks otherwise from now on, also after a restart. */
  void rankBy(Ranker other) throws IOException {
    other.write(folder.resolve(RANKER));
    ranker = other;
  }

  /** Is seen at the next {@link #refresh}, and lasts from the next {@link #commit} on. */
  public void put(Work work) {
    io(() -> writer.updateDocument(Fields.key(work.id()), Fields.of(work, model)));
    changed();
  }

  public void remove(WorkId id) {
    io(() -> writer.deleteDocuments(Fields.key(id)));
    changed();
  }

  private void changed() {
    unseen.set(true);
    uncommitted.set(true);
  }

  /**
   * Holds what a source has against what is here.
   *
   * @param changed told of works that are new or say something else
   * @param gone told of works that the source has no longer
   */
  public void reconcile(
      String source, Stream<Work> works, Consumer<Work> changed, Consumer<WorkId> gone) {
    Reconciliation.run(this, source, works, changed, gone);
  }

  public int size() {
    return writer.getDocStats().numDocs;
  }

  /** Lets queries see what was put and removed. */
  public void refresh() {
    if (unseen.getAndSet(false)) {
      io(searchers::maybeRefreshBlocking);
    }
  }

  /** Makes what was put and removed last. */
  public void commit() {
    if (uncommitted.getAndSet(false)) {
      io(writer::commit);
    }
  }

  /** Works on the index as it was last refreshed. */
  public <T> T search(Search<T> search) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return search.in(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Something that reads the index. */
  public interface Search<T> {
    T in(IndexSearcher searcher) throws IOException;
  }

  private interface Task {
    void run() throws IOException;
  }

  private static void io(Task work) {
    try {
      work.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    writer.close();
    directory.close();
  }
}
