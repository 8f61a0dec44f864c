package se.meetmalmo.search.lucene.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.search.KnownWork;
import se.meetmalmo.search.SearchIndex;
import se.meetmalmo.search.SimilarHit;
import se.meetmalmo.search.SimilarQuery;
import se.meetmalmo.search.SimilarWork;
import se.meetmalmo.search.ThemeGuess;
import se.meetmalmo.search.Themes;
import se.meetmalmo.search.Work;
import se.meetmalmo.search.WorkId;
import se.meetmalmo.search.lucene.internal.index.Shelf;
import se.meetmalmo.search.spi.JudgedPairs;
import se.meetmalmo.search.spi.SearchSource;

/** Keeps the index in step with its sources, in the background. */
@Component(service = {SimilarWork.class, KnownWork.class, SearchIndex.class, Themes.class})
public final class SearchComponent implements SimilarWork, KnownWork, SearchIndex, Themes {
  private static final Logger LOG = LoggerFactory.getLogger(SearchComponent.class);
  private static final long REFRESH_MILLIS = 200;
  private static final long COMMIT_MILLIS = 5_000;
  private static final long GROWTH_MILLIS = 20_000;

  /** Learns anew from so many times what it has learned from: when it is quiet, and when not. */
  private static final int DOUBLED = 2;

  private static final int OUT_OF_ALL_PROPORTION = 16;
  private static final long RETRY_MILLIS = 10_000;
  private final SearchEngine engine;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(SearchComponent::thread);
  private final ScheduledExecutorService keeper =
      Executors.newSingleThreadScheduledExecutor(SearchComponent::thread);

  /** When it last looked; for the keeper's thread alone. */
  private int sizeBefore;

  @Activate
  public SearchComponent(BundleContext context) {
    this(folder(context));
  }

  SearchComponent(Path folder) {
    engine = new SearchEngine(new Shelf(folder));
    every(clock, REFRESH_MILLIS, "refreshed", engine::refresh);
    every(clock, COMMIT_MILLIS, "written", engine::commit);
    every(keeper, GROWTH_MILLIS, "learned anew", this::keepUp);
  }

  private static Path folder(BundleContext context) {
    String data = context.getProperty("karaf.data");
    return data == null ? context.getDataFile("search").toPath() : Path.of(data, "search");
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "meet-search");
    thread.setDaemon(true);
    return thread;
  }

  private void every(ScheduledExecutorService executor, long millis, String what, Runnable task) {
    executor.scheduleWithFixedDelay(guarded(what, task), millis, millis, TimeUnit.MILLISECONDS);
  }

  /** A source or a disk that fails now may do next time. */
  private Runnable guarded(String what, Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException e) {
        if (!engine.sources().isStopped()) {
          LOG.error("The search index could not be {}", what, e);
        }
      }
    };
  }

  @Reference(
      service = SearchSource.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC)
  void addSource(SearchSource source, Map<String, Object> properties) {
    String name = String.valueOf(properties.get(SearchSource.NAME));
    engine.sources().offer(name, source);
    keeper.execute(catchingUp(name));
  }

  void removeSource(SearchSource source, Map<String, Object> properties) {
    engine.sources().withdraw(String.valueOf(properties.get(SearchSource.NAME)), source);
  }

  @Reference(
      service = JudgedPairs.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC)
  void addJudgedPairs(JudgedPairs pairs) {
    engine.sources().offer(pairs);
  }

  void removeJudgedPairs(JudgedPairs pairs) {
    engine.sources().withdraw(pairs);
  }

  private void catchUp(String name) {
    boolean done = false;
    try {
      done = engine.reconcile(name);
    } finally {
      if (!done && !engine.sources().isStopped()) {
        keeper.schedule(catchingUp(name), RETRY_MILLIS, TimeUnit.MILLISECONDS);
      }
    }
    keepUp();
  }

  private Runnable catchingUp(String name) {
    return guarded("held against " + name, () -> catchUp(name));
  }

  /**
   * Waits with learning until it is quiet, so that an import or a flood is learned from once and
   * whole, and those who hand in are not held up; unless it knows next to nothing of what there is.
   */
  private void keepUp() {
    int size = engine.size();
    boolean quiet = size - sizeBefore <= size / 100;
    sizeBefore = size;
    if (engine.isOutgrown(quiet ? DOUBLED : OUT_OF_ALL_PROPORTION)) {
      engine.rebuild(progress -> LOG.debug("Search index: {}", progress));
    }
  }

  @Override
  public List<SimilarHit> find(SimilarQuery query) {
    return engine.find(query);
  }

  @Override
  public List<ThemeGuess> of(String title, String text, int limit) {
    return engine.of(title, text, limit);
  }

  @Override
  public Optional<Work> show(WorkId id, Actor reader) {
    return engine.show(id, reader);
  }

  @Override
  public void put(Work work) {
    engine.put(work);
  }

  @Override
  public void remove(WorkId id) {
    engine.remove(id);
  }

  @Override
  public int rebuild(Consumer<Progress> progress) {
    return engine.rebuild(progress);
  }

  @Override
  public int size() {
    return engine.size();
  }

  /** Without interrupting anybody: that would close files under Lucene's hands. */
  @Deactivate
  void stop() throws IOException, InterruptedException {
    engine.sources().stop();
    clock.shutdown();
    keeper.shutdown();
    clock.awaitTermination(10, TimeUnit.SECONDS);
    keeper.awaitTermination(10, TimeUnit.SECONDS);
    engine.close();
  }
}
