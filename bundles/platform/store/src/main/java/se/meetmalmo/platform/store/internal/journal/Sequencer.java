package se.meetmalmo.platform.store.internal.journal;

import java.sql.SQLException;
import java.util.List;

/**
 * Gives committed events their place in the order of delivery. A number drawn at writing does not
 * do for that: the transaction with the lower number may commit last, and a reader that has gone
 * past would miss it. Any number of nodes may run one; they take turns on a locked row.
 */
final class Sequencer {
  private static final int BATCH = 500;
  private final Jdbc jdbc;

  Sequencer(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return how many events got a place; as many as fit a batch at most
   */
  int run() throws SQLException {
    // Derby lets this wait for writers that have not committed, so the row is not locked yet
    List<Long> seen = jdbc.transaction(connection -> EventTable.unplaced(connection, BATCH));
    if (seen.isEmpty()) {
      return 0;
    }
    return jdbc.transaction(
        connection -> {
          EventTable.lockPlaces(connection);
          long last = EventTable.lastPlace(connection);
          // another node may have placed some of them since
          List<Long> left = EventTable.unplaced(connection, seen.get(0), seen.get(seen.size() - 1));
          EventTable.place(connection, left, last + 1);
          EventTable.setLastPlace(connection, last + left.size());
          return seen.size();
        });
  }

  /** Places everything that is committed now. */
  void drain() throws SQLException {
    while (run() > 0) {
      // until nothing is left
    }
  }
}
