package se.meetmalmo.platform.store.internal.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers the events of one unit in the order of writing. A server's database does that itself. An
 * embedded one has one process only, which counts here: while Derby reserves the next numbers of an
 * identity column it refuses, without waiting, to write for whoever comes at that moment.
 * Thread-safe.
 */
public final class EventNumbers {
  private final AtomicLong last = new AtomicLong();
  private volatile boolean known;
  private boolean counted;

  /** Looks at the database again before the next number: it may be another one now. */
  public void restart() {
    known = false;
  }

  /**
   * @return empty when the database numbers
   */
  OptionalLong next(Connection connection) throws SQLException {
    if (!known) {
      know(connection);
    }
    return counted ? OptionalLong.of(last.incrementAndGet()) : OptionalLong.empty();
  }

  private synchronized void know(Connection connection) throws SQLException {
    if (known) {
      return;
    }
    counted = connection.getMetaData().getDatabaseProductName().equals("Apache Derby");
    if (counted) {
      long written = EventTable.lastNumber(connection);
      last.updateAndGet(number -> Math.max(number, written));
    }
    known = true;
  }
}
