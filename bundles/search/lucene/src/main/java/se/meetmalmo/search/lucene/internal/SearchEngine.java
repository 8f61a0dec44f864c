package se.meetmalmo.search.lucene.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.search.KnownWork;
import se.meetmalmo.search.SearchIndex;
import se.meetmalmo.search.SimilarHit;
import se.meetmalmo.search.SimilarQuery;
import se.meetmalmo.search.SimilarWork;
import se.meetmalmo.search.ThemeGuess;
import se.meetmalmo.search.Themes;
import se.meetmalmo.search.Work;
import se.meetmalmo.search.WorkId;
import se.meetmalmo.search.lucene.internal.index.Finder;
import se.meetmalmo.search.lucene.internal.index.Generation;
import se.meetmalmo.search.lucene.internal.index.RankerLessons;
import se.meetmalmo.search.lucene.internal.index.Shelf;
import se.meetmalmo.search.lucene.internal.learn.Learner;
import se.meetmalmo.search.lucene.internal.learn.Model;
import se.meetmalmo.search.spi.SearchSource;

/**
 * The index that answers, and the one that is being built beside it. Thread-safe; what is put while
 * an index is built or held against a source wins over what the source said before.
 */
final class SearchEngine implements SimilarWork, KnownWork, SearchIndex, Themes, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SearchEngine.class);
  private final Shelf shelf;
  private final Answering answering;
  private final Finder finder = new Finder();
  private final Sources sources = new Sources();
  private final AtomicBoolean building = new AtomicBoolean();

  /** Guarded by itself: works that were put or removed while sources are read. */
  private final Set<WorkId> touched = new HashSet<>();

  // guarded by touched
  private Generation next;

  SearchEngine(Shelf shelf) {
    this.shelf = shelf;
    this.answering = new Answering(shelf);
  }

  /**
   * Who has texts and judgements. What a source brought stays until a rebuild when it is withdrawn:
   * whoever updates a part comes back at once.
   */
  Sources sources() {
    return sources;
  }

  @Override
  public List<SimilarHit> find(SimilarQuery query) {
    return answering.ask(generation -> finder.find(query, generation));
  }

  @Override
  public List<ThemeGuess> of(String title, String text, int limit) {
    Model model = answering.ask(Generation::model);
    return model.themes().of(title, text, limit, model);
  }

  @Override
  public Optional<Work> show(WorkId id, Actor reader) {
    return answering.ask(generation -> finder.show(id, reader, generation));
  }

  @Override
  public void put(Work work) {
    change(work.id(), generation -> generation.put(work));
  }

  @Override
  public void remove(WorkId id) {
    change(id, generation -> generation.remove(id));
  }

  private void change(WorkId id, Answering.Change change) {
    synchronized (touched) {
      if (building.get()) {
        touched.add(id);
      }
      if (next != null) {
        change.in(next);
      }
      answering.change(change);
    }
  }

  @Override
  public int size() {
    return answering.ask(Generation::size);
  }

  /** Lets queries see what was put. */
  void refresh() {
    answering.change(Generation::refresh);
  }

  /** Writes what was put to disk. */
  void commit() {
    answering.change(Generation::commit);
  }

  /**
   * Whether there is so much more than it learned from that learning anew is worth while.
   *
   * @param times as much
   */
  boolean isOutgrown(int times) {
    return answering.ask(
        generation ->
            generation.model().texts() < Sources.LEARN_FROM
                && generation.size()
                    >= Math.max(Learner.FEWEST, times * generation.model().texts()));
  }

  /**
   * Puts right what the index missed of a source: after a crash, or when it is new.
   *
   * @return whether nothing is left to be done; there is while an index is built, which may have
   *     begun without the source
   */
  boolean reconcile(String name) {
    Optional<SearchSource> source = sources.named(name);
    if (source.isEmpty()) {
      return true;
    }
    if (!building.compareAndSet(false, true)) {
      return false;
    }
    try (Stream<Work> works = source.get().all()) {
      refresh();
      answering.change(
          generation ->
              generation.reconcile(
                  name,
                  works.peek(work -> sources.goOn()),
                  work -> unlessTouched(work.id(), () -> generation.put(work)),
                  id -> unlessTouched(id, () -> generation.remove(id))));
      refresh();
      commit();
      LOG.info("The search index holds what {} has; {} texts in all", name, size());
      return true;
    } finally {
      finish();
    }
  }

  private void unlessTouched(WorkId id, Runnable change) {
    synchronized (touched) {
      if (!touched.contains(id)) {
        change.run();
      }
    }
  }

  private void finish() {
    synchronized (touched) {
      building.set(false);
      touched.clear();
    }
  }

  @Override
  public int rebuild(Consumer<Progress> progress) {
    if (!building.compareAndSet(false, true)) {
      throw new ConflictException("The search index is being rebuilt already");
    }
    try {
      return rebuilt(progress);
    } catch (IOException e) {
      throw new UncheckedIOException("The search index could not be rebuilt", e);
    } finally {
      finish();
    }
  }

  private int rebuilt(Consumer<Progress> progress) throws IOException {
    Sources.Material material = sources.material(progress);
    progress.accept(new Progress(Step.LEARNING, material.samples().size()));
    Model model = Learner.learn(material.samples(), material.lessons());
    sources.goOn();
    Generation fresh = shelf.begin(model);
    filled(fresh, material, progress).close();
    shelf.tidy(fresh);
    LOG.info("The search index was rebuilt; {} texts", size());
    return size();
  }

  /**
   * Indexes all there is and lets it answer.
   *
   * @return the one that answered so far
   */
  private Generation filled(
      Generation fresh, Sources.Material material, Consumer<Progress> progress) throws IOException {
    boolean done = false;
    try {
      synchronized (touched) {
        touched.clear();
        next = fresh;
      }
      sources.forEach(
          Step.INDEXING, progress, work -> unlessTouched(work.id(), () -> fresh.put(work)));
      fresh.refresh();
      RankerLessons.teach(fresh, material.pairs(), material.judged());
      fresh.commit();
      synchronized (touched) {
        Generation old = answering.replace(fresh);
        done = true;
        return old;
      }
    } finally {
      synchronized (touched) {
        next = null;
      }
      if (!done) {
        fresh.close();
      }
    }
  }

  @Override
  public void close() throws IOException {
    answering.close();
  }
}
