package se.meetmalmo.search.lucene.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.search.SearchIndex;
import se.meetmalmo.search.SimilarHit;
import se.meetmalmo.search.SimilarQuery;
import se.meetmalmo.search.SimilarWork;
import se.meetmalmo.search.Work;
import se.meetmalmo.search.WorkId;
import se.meetmalmo.search.lucene.internal.index.Finder;
import se.meetmalmo.search.lucene.internal.index.Generation;
import se.meetmalmo.search.lucene.internal.index.Shelf;
import se.meetmalmo.search.lucene.internal.learn.Learner;
import se.meetmalmo.search.lucene.internal.learn.Model;
import se.meetmalmo.search.lucene.internal.learn.Sample;
import se.meetmalmo.search.spi.SearchSource;

/**
 * The index that answers, and the one that is being built beside it. Thread-safe; what is put while
 * an index is built or held against a source wins over what the source said before.
 */
final class SearchEngine implements SimilarWork, SearchIndex, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SearchEngine.class);

  /** From so many texts it learns; more would take longer and teach little. */
  private static final int LEARN_FROM = 20_000;

  private static final int TELL_EVERY = 500;
  private final Shelf shelf;
  private final Finder finder = new Finder();
  private final Map<String, SearchSource> sources = new ConcurrentHashMap<>();
  private final AtomicBoolean building = new AtomicBoolean();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  /** Guarded by itself: works that were put or removed while sources are read. */
  private final Set<WorkId> touched = new HashSet<>();

  private volatile boolean stopped;

  // guarded by lock
  private Generation current;

  // guarded by touched
  private Generation next;

  SearchEngine(Shelf shelf) {
    this.shelf = shelf;
    this.current = shelf.open();
  }

  /** What is found from now on, also after a rebuild. */
  void offer(String name, SearchSource source) {
    sources.put(name, source);
  }

  /** What it brought stays until a rebuild: whoever updates a part comes back at once. */
  void withdraw(String name, SearchSource source) {
    sources.remove(name, source);
  }

  @Override
  public List<SimilarHit> find(SimilarQuery query) {
    return inCurrent(generation -> finder.find(query, generation));
  }

  @Override
  public void put(Work work) {
    change(work.id(), generation -> generation.put(work));
  }

  @Override
  public void remove(WorkId id) {
    change(id, generation -> generation.remove(id));
  }

  private void change(WorkId id, Consumer<Generation> change) {
    synchronized (touched) {
      if (building.get()) {
        touched.add(id);
      }
      if (next != null) {
        change.accept(next);
      }
      inCurrent(
          generation -> {
            change.accept(generation);
            return generation;
          });
    }
  }

  private interface Use<T> {
    T of(Generation generation);
  }

  private <T> T inCurrent(Use<T> use) {
    lock.readLock().lock();
    try {
      return use.of(current);
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public int size() {
    return inCurrent(Generation::size);
  }

  /** Lets queries see what was put. */
  void refresh() {
    inCurrent(
        generation -> {
          generation.refresh();
          return generation;
        });
  }

  /** Writes what was put to disk. */
  void commit() {
    inCurrent(
        generation -> {
          generation.commit();
          return generation;
        });
  }

  /** Ends what is being built at the next text. */
  void stop() {
    stopped = true;
  }

  boolean isStopped() {
    return stopped;
  }

  private void goOn() {
    if (stopped) {
      throw new IllegalStateException("The search index is being closed");
    }
  }

  /** Whether there is so much more than it learned from that learning anew is worth while. */
  boolean isOutgrown() {
    return inCurrent(
        generation ->
            generation.model().texts() < LEARN_FROM
                && generation.size() >= Math.max(Learner.FEWEST, 2 * generation.model().texts()));
  }

  /**
   * Puts right what the index missed of a source: after a crash, or when it is new.
   *
   * @return whether nothing is left to be done; there is while an index is built, which may have
   *     begun without the source
   */
  boolean reconcile(String name) {
    SearchSource source = sources.get(name);
    if (source == null) {
      return true;
    }
    if (!building.compareAndSet(false, true)) {
      return false;
    }
    try (Stream<Work> works = source.all()) {
      refresh();
      inCurrent(
          generation -> {
            generation.reconcile(
                name,
                works.peek(work -> goOn()),
                work -> unlessTouched(work.id(), () -> generation.put(work)),
                id -> unlessTouched(id, () -> generation.remove(id)));
            return generation;
          });
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
    List<Sample> samples = samples(progress);
    progress.accept(new Progress(Step.LEARNING, samples.size()));
    Model model = Learner.learn(samples);
    goOn();
    Generation fresh = shelf.begin(model);
    boolean done = false;
    try {
      synchronized (touched) {
        touched.clear();
        next = fresh;
      }
      forEach(
          Step.INDEXING, progress, work -> unlessTouched(work.id(), () -> fresh.put(work)), true);
      fresh.refresh();
      fresh.commit();
      replace(fresh);
      done = true;
    } finally {
      synchronized (touched) {
        next = null;
      }
      if (!done) {
        fresh.close();
      }
    }
    LOG.info("The search index was rebuilt; {} texts", size());
    return size();
  }

  private List<Sample> samples(Consumer<Progress> progress) {
    List<Sample> samples = new ArrayList<>();
    forEach(
        Step.READING, progress, work -> samples.add(new Sample(work.title(), work.text())), false);
    return samples;
  }

  private void forEach(Step step, Consumer<Progress> progress, Consumer<Work> each, boolean all) {
    int done = 0;
    for (SearchSource source : List.copyOf(sources.values())) {
      try (Stream<Work> works = source.all()) {
        Iterator<Work> left = works.iterator();
        while (left.hasNext() && (all || done < LEARN_FROM)) {
          goOn();
          each.accept(left.next());
          if (++done % TELL_EVERY == 0) {
            progress.accept(new Progress(step, done));
          }
        }
      }
    }
    progress.accept(new Progress(step, done));
  }

  private void replace(Generation fresh) throws IOException {
    Generation old;
    synchronized (touched) {
      lock.writeLock().lock();
      try {
        old = current;
        shelf.name(fresh);
        current = fresh;
        next = null;
      } finally {
        lock.writeLock().unlock();
      }
    }
    old.close();
    shelf.tidy(fresh);
  }

  @Override
  public void close() throws IOException {
    lock.writeLock().lock();
    try {
      current.close();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
