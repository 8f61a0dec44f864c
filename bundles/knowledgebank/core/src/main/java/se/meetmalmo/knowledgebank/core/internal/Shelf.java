package se.meetmalmo.knowledgebank.core.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.knowledgebank.InitiativeEvent;
import se.meetmalmo.knowledgebank.InitiativeQuery;
import se.meetmalmo.knowledgebank.core.internal.store.InitiativeStore;
import se.meetmalmo.knowledgebank.core.internal.store.Kept;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.journal.JournalHandler;

/**
 * The catalogue of this node: filled from the store when it is first asked, kept in step by the
 * journal, and told at once of what this node itself has written. Thread-safe.
 */
@Component(
    service = {Shelf.class, JournalHandler.class},
    configurationPid = BankSettings.PID,
    property = {
      JournalHandler.NAME + "=knowledgebank-catalogue",
      JournalHandler.UNIT + "=" + InitiativeEvent.UNIT,
      JournalHandler.NODES + "=" + JournalHandler.ALL
    })
@Designate(ocd = BankSettings.class)
public final class Shelf implements JournalHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
  private static final int SOME = 500;
  private final InitiativeStore store;
  private final Clock clock;
  private final Reviewing reviewing;

  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  // guarded by the lock; null until it is filled
  private Catalogue catalogue;

  @Activate
  public Shelf(@Reference InitiativeStore store, @Reference Clock clock, BankSettings settings) {
    this(store, clock, new Reviewing(settings.reviewDays(), settings.graceDays()));
  }

  Shelf(InitiativeStore store, Clock clock, Reviewing reviewing) {
    this.store = store;
    this.clock = clock;
    this.reviewing = reviewing;
  }

  Reviewing reviewing() {
    return reviewing;
  }

  /**
   * @param staff whether drafts are shown
   */
  Listing list(InitiativeQuery query, boolean staff) {
    return read(filled -> Listing.of(filled, query, staff, clock.instant(), grace()));
  }

  /**
   * All that fit a query, whatever its page; the last changed first.
   *
   * @param staff whether drafts are among them
   */
  public List<String> ids(InitiativeQuery query, boolean staff) {
    return read(filled -> Listing.all(filled, query, staff, clock.instant(), grace()));
  }

  int size() {
    return read(Catalogue::size);
  }

  private Duration grace() {
    return Duration.ofDays(reviewing.grace());
  }

  /** Whether anybody has asked yet, so that an answer costs next to nothing. */
  boolean isFilled() {
    lock.readLock().lock();
    try {
      return catalogue != null;
    } finally {
      lock.readLock().unlock();
    }
  }

  private <R> R read(Function<Catalogue, R> question) {
    fill();
    lock.readLock().lock();
    try {
      return question.apply(catalogue);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Takes in what this node has written. */
  void put(Collection<Kept> written) {
    write(() -> written.forEach(kept -> put(catalogue, kept)));
  }

  /** Nothing happens while it is not filled, for then the store tells all. */
  private void write(Runnable change) {
    lock.writeLock().lock();
    try {
      if (catalogue != null) {
        change.run();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public void handle(JournalEvent event) {
    if (InitiativeEvent.Kind.of(event.type()).isEmpty()) {
      return;
    }
    InitiativeEvent told = InitiativeEvent.of(event);
    if (isBehind(told)) {
      put(store.byId(List.of(told.initiativeId())).values());
    }
  }

  private boolean isBehind(InitiativeEvent told) {
    lock.readLock().lock();
    try {
      return catalogue != null && catalogue.version(told.initiativeId()) < told.version();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Once it is filled it is never empty again; a worn one is read anew. */
  private void fill() {
    lock.readLock().lock();
    boolean fit = catalogue != null && !catalogue.isWorn();
    lock.readLock().unlock();
    if (!fit) {
      fillAlone();
    }
  }

  private void fillAlone() {
    lock.writeLock().lock();
    try {
      if (catalogue == null || catalogue.isWorn()) {
        long began = System.nanoTime();
        catalogue = fromStore();
        LOG.info(
            "The catalogue of {} initiatives was read in {} ms",
            catalogue.size(),
            Duration.ofNanos(System.nanoTime() - began).toMillis());
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  private Catalogue fromStore() {
    Catalogue fresh = new Catalogue();
    Optional<Kept> last = Optional.empty();
    do {
      List<Kept> some =
          store.changedAfter(
              last.map(kept -> kept.changedAt().toEpochMilli()).orElse(0L),
              last.map(Kept::id).orElse(""),
              SOME);
      some.forEach(kept -> put(fresh, kept));
      last = some.isEmpty() ? Optional.empty() : Optional.of(some.get(some.size() - 1));
    } while (last.isPresent());
    return fresh;
  }

  private void put(Catalogue into, Kept kept) {
    Instant due = reviewing.dueAt(kept);
    into.put(kept, due, clock.instant().atZone(City.ZONE).getYear());
  }
}
