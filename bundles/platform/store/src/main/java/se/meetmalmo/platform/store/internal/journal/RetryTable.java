package se.meetmalmo.platform.store.internal.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.journal.JournalOffice.Parked;

/** JOURNAL_RETRY: what failed, and what waits behind it because it is about the same subject. */
final class RetryTable {
  /** The first of a subject only; what is behind it waits. */
  private static final String DUE =
      "SELECT J.PLACE, J.EVENT_ID, J.SUBJECT, J.EVENT_TYPE, J.HAPPENED_AT, J.DATA, R.ATTEMPTS"
          + " FROM JOURNAL_RETRY R JOIN JOURNAL J ON J.PLACE = R.PLACE"
          + " WHERE R.HANDLER = ? AND R.PARKED_AT IS NULL AND R.NEXT_AT <= ?"
          + " AND NOT EXISTS (SELECT 1 FROM JOURNAL_RETRY E WHERE E.HANDLER = R.HANDLER"
          + " AND E.SUBJECT = R.SUBJECT AND E.PLACE < R.PLACE)"
          + " ORDER BY R.PLACE FETCH FIRST 100 ROWS ONLY";

  private RetryTable() {}

  /**
   * An event that is tried again.
   *
   * @param attempts that were made
   */
  record Due(Placed placed, int attempts) {}

  /**
   * An event's state with one handler.
   *
   * @param attempts that were made, 0 when it only waits
   * @param nextAt milliseconds since 1970
   * @param parkedAt likewise, 0 when it is not given up
   * @param error empty when there was none
   */
  record Failure(Placed placed, int attempts, long nextAt, long parkedAt, String error) {
    static Failure waiting(Placed placed) {
      return new Failure(placed, 0, 0, 0, "");
    }
  }

  static void insert(Connection connection, String handler, List<Failure> failures)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO JOURNAL_RETRY (ATTEMPTS, NEXT_AT, PARKED_AT, ERROR, HANDLER, PLACE,"
                + " EVENT_ID, SUBJECT) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (Failure failure : failures) {
        set(insert, handler, failure);
        insert.setString(7, failure.placed().event().id());
        insert.setString(8, failure.placed().event().subject());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  static void update(Connection connection, String handler, Failure failure) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE JOURNAL_RETRY SET ATTEMPTS = ?, NEXT_AT = ?, PARKED_AT = ?, ERROR = ?"
                + " WHERE HANDLER = ? AND PLACE = ?")) {
      set(update, handler, failure);
      update.executeUpdate();
    }
  }

  private static void set(PreparedStatement statement, String handler, Failure failure)
      throws SQLException {
    statement.setInt(1, failure.attempts());
    statement.setLong(2, failure.nextAt());
    if (failure.parkedAt() == 0) {
      statement.setNull(3, Types.BIGINT);
    } else {
      statement.setLong(3, failure.parkedAt());
    }
    statement.setString(4, failure.error());
    statement.setString(5, handler);
    statement.setLong(6, failure.placed().place());
  }

  static void delete(Connection connection, String handler, long place) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM JOURNAL_RETRY WHERE HANDLER = ? AND PLACE = ?")) {
      delete.setString(1, handler);
      delete.setLong(2, place);
      delete.executeUpdate();
    }
  }

  /** All of a handler. */
  static void delete(Connection connection, String handler) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM JOURNAL_RETRY WHERE HANDLER = ?")) {
      delete.setString(1, handler);
      delete.executeUpdate();
    }
  }

  static Set<String> subjects(Connection connection, String handler) throws SQLException {
    Set<String> subjects = new HashSet<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT DISTINCT SUBJECT FROM JOURNAL_RETRY WHERE HANDLER = ?")) {
      select.setString(1, handler);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          subjects.add(row.getString(1));
        }
      }
    }
    return subjects;
  }

  static List<Due> due(Connection connection, String unit, String handler, long now)
      throws SQLException {
    List<Due> due = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(DUE)) {
      select.setString(1, handler);
      select.setLong(2, now);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          JournalEvent event =
              new JournalEvent(
                  unit,
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  Instant.parse(row.getString(5)),
                  row.getString(6));
          due.add(new Due(new Placed(row.getLong(1), event), row.getInt(7)));
        }
      }
    }
    return due;
  }

  /** Of each handler that has any: how many are tried again or wait, how many are parked. */
  static Map<String, long[]> counts(Connection connection) throws SQLException {
    Map<String, long[]> counts = new TreeMap<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT HANDLER, COUNT(*), COUNT(PARKED_AT) FROM JOURNAL_RETRY GROUP BY HANDLER");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        counts.put(row.getString(1), new long[] {row.getLong(2) - row.getLong(3), row.getLong(3)});
      }
    }
    return counts;
  }

  static List<Parked> parked(Connection connection, String unit) throws SQLException {
    List<Parked> parked = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT R.HANDLER, R.EVENT_ID, R.SUBJECT, J.EVENT_TYPE, R.PARKED_AT, R.ATTEMPTS,"
                    + " R.ERROR FROM JOURNAL_RETRY R JOIN JOURNAL J ON J.PLACE = R.PLACE"
                    + " WHERE R.PARKED_AT IS NOT NULL ORDER BY R.PARKED_AT, R.PLACE");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        parked.add(
            new Parked(
                unit,
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5)),
                row.getInt(6),
                row.getString(7)));
      }
    }
    return parked;
  }

  /**
   * @return whether such an event was parked
   */
  static boolean retry(Connection connection, String eventId, String handler) throws SQLException {
    return change(
        connection, "UPDATE JOURNAL_RETRY SET PARKED_AT = NULL, NEXT_AT = 0", eventId, handler);
  }

  /**
   * @return whether such an event was parked
   */
  static boolean drop(Connection connection, String eventId, String handler) throws SQLException {
    return change(connection, "DELETE FROM JOURNAL_RETRY", eventId, handler);
  }

  private static boolean change(
      Connection connection, String change, String eventId, String handler) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            change + " WHERE EVENT_ID = ? AND HANDLER = ? AND PARKED_AT IS NOT NULL")) {
      statement.setString(1, eventId);
      statement.setString(2, handler);
      return statement.executeUpdate() > 0;
    }
  }
}
