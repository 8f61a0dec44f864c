package se.meetmalmo.platform.store.internal.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.platform.journal.JournalOffice.InHand;
import se.meetmalmo.platform.store.internal.journal.RetryTable.Due;
import se.meetmalmo.platform.store.internal.journal.RetryTable.Failure;

/**
 * Hands the events of one unit to one receiver. No connection is held while the receiver works. Of
 * several with the same receiver the one that holds the lease delivers; what it writes, it writes
 * in a transaction that finds the lease still its own. Used by one thread, but for what is said.
 */
final class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
  private static final int BATCH = 200;
  private static final long LEASE = Duration.ofSeconds(60).toMillis();
  private static final long SAVE_AFTER = Duration.ofSeconds(1).toNanos();
  private static final int LONGEST_ERROR = 1000;
  private final Receiver receiver;
  private final Jdbc jdbc;
  private final Sequencer sequencer;
  private final Settings settings;
  private final String owner;
  private volatile boolean stopped;
  private volatile List<InHand> inHand = List.of();
  private boolean known;
  private long leasedUntil;

  /**
   * @param node that this runs on
   */
  record Settings(String unit, Node node, Clock clock, RetryPolicy retries) {}

  private record Work(long place, long last, List<Due> due) {
    boolean isNone() {
      return due.isEmpty() && place >= last;
    }
  }

  private record Batch(List<Placed> events, Set<String> blocked) {}

  Delivery(Receiver receiver, Jdbc jdbc, Sequencer sequencer, Settings settings) {
    this.receiver = receiver;
    this.jdbc = jdbc;
    this.sequencer = sequencer;
    this.settings = settings;
    this.owner = settings.node().owner();
  }

  Receiver receiver() {
    return receiver;
  }

  /** The event that the receiver has had for too long already, if it has. From any thread. */
  List<InHand> slow() {
    Instant lately = settings.clock().instant().minusMillis(LEASE / 2);
    return inHand.stream().filter(event -> !event.since().isAfter(lately)).toList();
  }

  /** Ends after the event in hand. From any thread. */
  void stop() {
    stopped = true;
  }

  /**
   * Hands over what is due to be tried again and then one batch of what is new.
   *
   * @return whether there may be more to do at once
   */
  boolean pass() throws SQLException {
    makeKnown();
    long now = settings.clock().millis();
    Work work = jdbc.transaction(connection -> work(connection, now));
    known = work.place() >= 0; // its place may have been forgotten on another node
    if (!known || work.isNone() || stopped) {
      return false;
    }
    if (isShort(now)) {
      return lease(now); // another node may have done the work since it was looked up
    }
    for (Due due : work.due()) {
      if (stopped || !tryAgain(due)) {
        return false;
      }
    }
    if (work.place() < work.last()) {
      deliver(work.place(), work.last());
    }
    return !stopped;
  }

  /** Lets another node take over at once. */
  void release() throws SQLException {
    if (leasedUntil > 0) {
      jdbc.execute(connection -> CursorTable.release(connection, receiver.name(), owner));
      leasedUntil = 0;
    }
  }

  private Work work(Connection connection, long now) throws SQLException {
    return new Work(
        CursorTable.place(connection, receiver.name()).orElse(-1),
        EventTable.lastPlace(connection),
        RetryTable.due(connection, settings.unit(), receiver.name(), now));
  }

  private void makeKnown() throws SQLException {
    if (known) {
      return;
    }
    if (jdbc.transaction(c -> CursorTable.place(c, receiver.name())).isEmpty()) {
      if (!receiver.fromTheStart()) {
        sequencer.drain();
      }
      try {
        jdbc.execute(
            connection ->
                CursorTable.insert(
                    connection,
                    receiver.name(),
                    receiver.fromTheStart() ? 0 : EventTable.lastPlace(connection)));
      } catch (SQLException e) {
        if (!Optional.ofNullable(e.getSQLState()).orElse("").startsWith("23")) {
          throw e; // 23: another node was first
        }
      }
    }
    known = true;
  }

  private boolean lease(long now) throws SQLException {
    long until = now + LEASE;
    boolean leased =
        jdbc.transaction(
            connection ->
                CursorTable.lease(connection, receiver.name(), settings.node(), owner, now, until));
    leasedUntil = leased ? until : 0;
    return leased;
  }

  /** Less than half is left: renewed before anything more is handed over. */
  private boolean isShort(long now) {
    return leasedUntil - now < LEASE / 2;
  }

  /**
   * Renews the lease and writes, both or neither.
   *
   * @return whether the lease was still held; nothing is written when it was not
   */
  private boolean write(Jdbc.Task task) throws SQLException {
    long until = settings.clock().millis() + LEASE;
    boolean held =
        jdbc.transaction(
            connection -> {
              if (!CursorTable.renew(connection, receiver.name(), owner, until)) {
                return false;
              }
              task.run(connection);
              return true;
            });
    if (!held) {
      LOG.warn(
          "{} of unit {} is handed its events elsewhere now, as it was out of time here",
          receiver.name(),
          settings.unit());
    }
    leasedUntil = held ? until : 0;
    return held;
  }

  private boolean tryAgain(Due due) throws SQLException {
    Optional<Failure> failure = attempt(due.placed(), due.attempts());
    return write(
        connection -> {
          if (failure.isPresent()) {
            RetryTable.update(connection, receiver.name(), failure.get());
          } else {
            RetryTable.delete(connection, receiver.name(), due.placed().place());
          }
        });
  }

  private void deliver(long place, long last) throws SQLException {
    Batch batch =
        jdbc.transaction(
            connection ->
                new Batch(
                    EventTable.between(connection, settings.unit(), place, last, BATCH),
                    RetryTable.subjects(connection, receiver.name())));
    List<Failure> failures = new ArrayList<>();
    long saved = place;
    long reached = place;
    long savedAt = System.nanoTime();
    for (Placed event : batch.events()) {
      if (stopped) {
        break;
      }
      handOver(event, batch.blocked(), failures);
      reached = event.place();
      if (System.nanoTime() - savedAt > SAVE_AFTER || isShort(settings.clock().millis())) {
        if (!save(reached, failures)) {
          return;
        }
        saved = reached;
        savedAt = System.nanoTime();
        failures.clear();
      }
    }
    if (reached > saved) {
      save(reached, failures);
    }
  }

  private void handOver(Placed placed, Set<String> blocked, List<Failure> failures) {
    String subject = placed.event().subject();
    if (blocked.contains(subject)) {
      failures.add(Failure.waiting(placed));
      return;
    }
    attempt(placed, 0)
        .ifPresent(
            failure -> {
              failures.add(failure);
              blocked.add(subject);
            });
  }

  /** The place and the failures before it together, so that none is lost or counted twice. */
  private boolean save(long place, List<Failure> failures) throws SQLException {
    return write(
        connection -> {
          CursorTable.move(connection, receiver.name(), place);
          if (!failures.isEmpty()) {
            RetryTable.insert(connection, receiver.name(), failures);
          }
        });
  }

  /**
   * @param before attempts that were made
   */
  private Optional<Failure> attempt(Placed placed, int before) {
    inHand = List.of(new InHand(placed.event().id(), settings.clock().instant()));
    try {
      receiver.handler().handle(placed.event());
      return Optional.empty();
    } catch (Throwable e) { // whatever it is, the other subjects go on
      return Optional.of(failure(placed, before + 1, e));
    } finally {
      inHand = List.of();
    }
  }

  private Failure failure(Placed placed, int attempt, Throwable cause) {
    RetryPolicy retries = settings.retries();
    long now = settings.clock().millis();
    String error = cause.toString();
    String shortError = error.substring(0, Math.min(error.length(), LONGEST_ERROR));
    String event = placed.event().id();
    String kind = cause.getClass().getName();
    LOG.debug("Event {} failed with {}", event, receiver.name(), cause);
    if (retries.isLast(attempt)) {
      LOG.error(
          "Event {} of unit {} is parked: {} failed {} times, last with {}. See"
              + " meet:journal-parked, then meet:journal-retry or meet:journal-drop {}",
          event,
          settings.unit(),
          receiver.name(),
          attempt,
          kind,
          event);
      return new Failure(placed, attempt, now, now, shortError);
    }
    long pause = retries.pause(attempt);
    LOG.warn(
        "Event {} of unit {} failed with {} ({}), attempt {} of {}; tried again in {} ms",
        event,
        settings.unit(),
        receiver.name(),
        kind,
        attempt,
        retries.attempts(),
        pause);
    return new Failure(placed, attempt, now + pause, 0, shortError);
  }
}
