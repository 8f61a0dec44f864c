package se.meetmalmo.platform.store.internal.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.journal.JournalHandler;
import se.meetmalmo.platform.journal.JournalOffice.InHand;
import se.meetmalmo.platform.journal.JournalOffice.Parked;
import se.meetmalmo.platform.journal.JournalOffice.Progress;

/** Hands on the events of one unit, with one thread that orders and one a receiver. Thread-safe. */
public final class UnitDispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(UnitDispatcher.class);
  private static final long PACE = 20;
  private final String unit;
  private final Jdbc jdbc;
  private final Delivery.Settings settings;
  private final Sequencer sequencer;
  private final Map<JournalHandler, Delivery> deliveries = new IdentityHashMap<>();
  private final Map<Delivery, Worker> workers = new IdentityHashMap<>();
  private Map<String, InHand> warned = Map.of();
  private Worker ordering;

  /**
   * @param node that this runs on
   */
  public UnitDispatcher(
      String unit, DataSource source, Node node, Clock clock, RetryPolicy retries) {
    this.unit = unit;
    this.jdbc = new Jdbc(source);
    this.settings = new Delivery.Settings(unit, node, clock, retries);
    this.sequencer = new Sequencer(jdbc);
  }

  /** Begins to deliver by itself; without it, {@link #dispatch()} does. */
  public synchronized void start() {
    ordering = new Worker("journal-" + unit, PACE, this::order, () -> {});
    ordering.start();
    deliveries.values().forEach(this::work);
  }

  /** Ends after the events in hand. */
  public void stop() {
    Worker orderer;
    List<JournalHandler> handlers;
    synchronized (this) {
      deliveries.values().forEach(Delivery::stop);
      handlers = List.copyOf(deliveries.keySet());
      orderer = ordering;
      ordering = null;
    }
    handlers.forEach(this::remove);
    if (orderer != null) {
      orderer.stop();
    }
  }

  /** Nothing comes of it when the receiver does not want this unit. */
  public synchronized void add(Receiver receiver) {
    if (!receiver.wants(unit)) {
      return;
    }
    Delivery delivery = new Delivery(receiver, jdbc, sequencer, settings);
    deliveries.put(receiver.handler(), delivery);
    if (ordering != null) {
      work(delivery);
    }
  }

  /** Returns once the handler is no longer called, or has taken very long over its last event. */
  public void remove(JournalHandler handler) {
    Delivery delivery;
    Worker worker;
    synchronized (this) {
      delivery = deliveries.remove(handler);
      if (delivery == null) {
        return;
      }
      delivery.stop();
      worker = workers.remove(delivery);
    }
    if (worker == null) {
      release(delivery);
    } else {
      worker.stop();
    }
  }

  private void release(Delivery delivery) {
    try {
      delivery.release();
    } catch (SQLException e) {
      LOG.debug("The lease of {} is left to run out", delivery.receiver().name(), e);
    }
  }

  /** Something was committed. */
  public synchronized void wake() {
    if (ordering != null) {
      ordering.wake();
    }
  }

  /** Hands over, on this thread, everything that is committed and due now. */
  public void dispatch() throws SQLException {
    sequencer.drain();
    List<Delivery> all;
    synchronized (this) {
      all = List.copyOf(deliveries.values());
    }
    for (Delivery delivery : all) {
      while (delivery.pass()) {
        sequencer.drain();
      }
    }
  }

  public List<Progress> progress() throws SQLException {
    Map<String, List<InHand>> present = new HashMap<>();
    synchronized (this) {
      deliveries.values().forEach(d -> present.put(d.receiver().name(), d.slow()));
    }
    return jdbc.transaction(connection -> progress(connection, present));
  }

  private List<Progress> progress(Connection connection, Map<String, List<InHand>> present)
      throws SQLException {
    // whoever only looks does not wait for writers
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
    long last = EventTable.lastPlace(connection) + EventTable.countUnplaced(connection);
    Map<String, long[]> failures = RetryTable.counts(connection);
    List<Progress> progress = new ArrayList<>();
    CursorTable.all(connection)
        .forEach(
            (name, place) -> {
              long[] failed = failures.getOrDefault(name, new long[2]);
              progress.add(
                  new Progress(
                      unit,
                      name,
                      present.containsKey(name),
                      last - place,
                      failed[0],
                      failed[1],
                      present.getOrDefault(name, List.of())));
            });
    return progress;
  }

  public List<Parked> parked() throws SQLException {
    return jdbc.transaction(connection -> RetryTable.parked(connection, unit));
  }

  /**
   * @return whether such an event was parked
   */
  public boolean retry(String eventId, String handler) throws SQLException {
    boolean found = jdbc.transaction(c -> RetryTable.retry(c, eventId, handler));
    wakeReceivers();
    return found;
  }

  /**
   * @return whether such an event was parked
   */
  public boolean drop(String eventId, String handler) throws SQLException {
    boolean found = jdbc.transaction(c -> RetryTable.drop(c, eventId, handler));
    wakeReceivers();
    return found;
  }

  /**
   * @return whether there was such a handler
   * @throws ConflictException while it is present, here or at work on another node
   */
  public synchronized boolean forget(String handler) throws SQLException {
    if (deliveries.values().stream().anyMatch(d -> d.receiver().name().equals(handler))) {
      throw new ConflictException(
          "Handler " + handler + " of " + unit + " is present; stop its bundle first");
    }
    return jdbc.transaction(connection -> forget(connection, handler));
  }

  private boolean forget(Connection connection, String handler) throws SQLException {
    if (CursorTable.place(connection, handler).isEmpty()) {
      return false;
    }
    if (!CursorTable.delete(connection, handler, settings.clock().millis())) {
      throw new ConflictException(
          "Handler " + handler + " of " + unit + " is at work on another node");
    }
    RetryTable.delete(connection, handler);
    return true;
  }

  private void work(Delivery delivery) {
    String name = "journal-" + unit + "-" + delivery.receiver().name();
    Worker worker = new Worker(name, 0, delivery::pass, () -> release(delivery));
    workers.put(delivery, worker);
    worker.start();
    worker.wake();
  }

  private boolean order() throws SQLException {
    warnOfSlow();
    int placed = sequencer.run();
    if (placed > 0) {
      wakeReceivers();
    }
    return placed > 0;
  }

  /** Once an event, as whoever waits for a handler can do nothing else. */
  private synchronized void warnOfSlow() {
    Map<String, InHand> slow = new HashMap<>();
    for (Delivery delivery : deliveries.values()) {
      String name = delivery.receiver().name();
      delivery.slow().forEach(event -> slow.put(name, event));
    }
    slow.forEach(
        (name, event) -> {
          if (!event.equals(warned.get(name))) {
            LOG.warn(
                "Handler {} of unit {} has had event {} in hand since {}",
                name,
                unit,
                event.eventId(),
                event.since());
          }
        });
    warned = slow;
  }

  private synchronized void wakeReceivers() {
    workers.values().forEach(Worker::wake);
  }
}
