package se.meetmalmo.knowledgebank.core.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

  // guarded by this; null until it is filled
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
  synchronized Listing list(InitiativeQuery query, boolean staff) {
    return Listing.of(filled(), query, staff, clock.instant(), Duration.ofDays(reviewing.grace()));
  }

  synchronized int size() {
    return filled().size();
  }

  /** Takes in what this node has written. */
  synchronized void put(Collection<Kept> written) {
    if (catalogue != null) {
      written.forEach(kept -> put(catalogue, kept));
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

  private synchronized boolean isBehind(InitiativeEvent told) {
    return catalogue != null && catalogue.version(told.initiativeId()) < told.version();
  }

  private Catalogue filled() {
    if (catalogue == null || catalogue.isWorn()) {
      long began = System.nanoTime();
      catalogue = read();
      LOG.info(
          "The catalogue of {} initiatives was read in {} ms",
          catalogue.size(),
          Duration.ofNanos(System.nanoTime() - began).toMillis());
    }
    return catalogue;
  }

  private Catalogue read() {
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
