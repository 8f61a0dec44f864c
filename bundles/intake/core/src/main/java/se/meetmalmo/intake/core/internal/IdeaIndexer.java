package se.meetmalmo.intake.core.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.core.internal.store.IdeaStore;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.journal.JournalHandler;
import se.meetmalmo.search.SearchIndex;

/**
 * Tells the search what has changed, on every node, some at a time and in no hurry: handing in
 * comes first. It looks at the idea and not at the event, so that an event that comes twice or late
 * does no harm. What waits when the process ends is not lost, as the search asks {@link IdeaWorks}
 * when it comes; and so without a search nothing is to be told.
 */
@Component(
    service = JournalHandler.class,
    property = {
      JournalHandler.NAME + "=intake-search",
      JournalHandler.UNIT + "=" + IdeaEvent.UNIT,
      JournalHandler.NODES + "=" + JournalHandler.ALL
    })
public final class IdeaIndexer implements JournalHandler {
  private static final Logger LOG = LoggerFactory.getLogger(IdeaIndexer.class);
  private static final int SOME = 50;
  private static final int PAUSE_MILLIS = 100;

  /** When so many wait, whoever brings another lends a hand. */
  private static final int MOST = 20_000;

  private final IdeaStore store;
  private final ScheduledExecutorService timer;

  /** Ids; guarded by itself. */
  private final Set<String> waiting = new LinkedHashSet<>();

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile SearchIndex index;

  @Activate
  public IdeaIndexer(@Reference IdeaStore store) {
    this.store = store;
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "meet-idea-indexer");
              thread.setDaemon(true);
              return thread;
            });
    timer.scheduleWithFixedDelay(this::tick, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Without interrupting it: that would close files under the hands of database and index. */
  @Deactivate
  void stop() throws InterruptedException {
    timer.shutdown();
    timer.awaitTermination(10, TimeUnit.SECONDS);
  }

  @Override
  public void handle(JournalEvent event) {
    Optional<String> id = IdeaEvent.idea(event);
    if (index != null && id.isPresent() && isCrowded(id.get())) {
      work();
    }
  }

  private boolean isCrowded(String id) {
    synchronized (waiting) {
      waiting.add(id);
      return waiting.size() > MOST;
    }
  }

  private void tick() {
    try {
      work();
    } catch (RuntimeException e) {
      LOG.warn("The search could not be told of ideas; they wait for the next time", e);
    }
  }

  /** One at a time, so that nothing older is told after something newer. */
  synchronized void work() {
    SearchIndex there = index;
    List<String> some = taken();
    if (there == null || some.isEmpty()) {
      return;
    }
    try {
      Map<String, Idea> ideas =
          store.some(some).stream().collect(Collectors.toMap(Idea::id, Function.identity()));
      some.forEach(id -> IdeaWorks.tell(there, id, Optional.ofNullable(ideas.get(id))));
    } catch (RuntimeException e) {
      synchronized (waiting) {
        waiting.addAll(some);
      }
      throw e;
    }
  }

  private List<String> taken() {
    synchronized (waiting) {
      List<String> some = waiting.stream().limit(SOME).toList();
      some.forEach(waiting::remove);
      return some;
    }
  }
}
