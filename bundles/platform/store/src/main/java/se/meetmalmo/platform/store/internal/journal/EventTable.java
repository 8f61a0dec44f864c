package se.meetmalmo.platform.store.internal.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import se.meetmalmo.platform.journal.JournalEvent;

/** JOURNAL: what has happened, in the order in which it was written and, once placed, handed on. */
final class EventTable {
  private static final String EVENT =
      "SELECT PLACE, EVENT_ID, SUBJECT, EVENT_TYPE, HAPPENED_AT, DATA FROM JOURNAL ";

  private static final String UNNUMBERED =
      "INSERT INTO JOURNAL (EVENT_ID, SUBJECT, EVENT_TYPE, HAPPENED_AT, DATA)"
          + " VALUES (?, ?, ?, ?, ?)";
  private static final String NUMBERED =
      "INSERT INTO JOURNAL (EVENT_ID, SUBJECT, EVENT_TYPE, HAPPENED_AT, DATA, SEQ)"
          + " VALUES (?, ?, ?, ?, ?, ?)";

  private EventTable() {}

  /**
   * @param number empty when the database numbers
   */
  static void insert(Connection connection, OptionalLong number, JournalEvent event)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(number.isPresent() ? NUMBERED : UNNUMBERED)) {
      insert.setString(1, event.id());
      insert.setString(2, event.subject());
      insert.setString(3, event.type());
      insert.setString(4, event.at().toString());
      insert.setString(5, event.data());
      if (number.isPresent()) {
        insert.setLong(6, number.getAsLong());
      }
      insert.executeUpdate();
    }
  }

  static List<JournalEvent> of(Connection connection, String unit, String subject)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(EVENT + "WHERE SUBJECT = ? ORDER BY SEQ")) {
      select.setString(1, subject);
      return read(select, unit).stream().map(Placed::event).toList();
    }
  }

  /** Events after a place and up to another, in order. */
  static List<Placed> between(Connection connection, String unit, long after, long upTo, int limit)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(EVENT + "WHERE PLACE > ? AND PLACE <= ? ORDER BY PLACE")) {
      select.setLong(1, after);
      select.setLong(2, Math.min(upTo, after + limit));
      return read(select, unit);
    }
  }

  /** Written, committed and not yet placed: their numbers in the order of writing. */
  static List<Long> unplaced(Connection connection, int limit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT SEQ FROM JOURNAL WHERE PLACE IS NULL ORDER BY SEQ"
                + " FETCH FIRST "
                + limit
                + " ROWS ONLY")) {
      return numbers(select);
    }
  }

  /** As {@link #unplaced(Connection, int)}, of those numbers only that are in a range. */
  static List<Long> unplaced(Connection connection, long from, long to) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT SEQ FROM JOURNAL WHERE PLACE IS NULL AND SEQ BETWEEN ? AND ? ORDER BY SEQ")) {
      select.setLong(1, from);
      select.setLong(2, to);
      return numbers(select);
    }
  }

  /** The highest number of an event, 0 when there is none. */
  static long lastNumber(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("SELECT MAX(SEQ) FROM JOURNAL")) {
      return numbers(select).get(0);
    }
  }

  static long countUnplaced(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT COUNT(*) FROM JOURNAL WHERE PLACE IS NULL")) {
      return numbers(select).get(0);
    }
  }

  /**
   * @param first the place of the first of them
   */
  static void place(Connection connection, List<Long> numbers, long first) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE JOURNAL SET PLACE = ? WHERE SEQ = ?")) {
      long place = first;
      for (long number : numbers) {
        update.setLong(1, place++);
        update.setLong(2, number);
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  static long lastPlace(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("SELECT PLACE FROM JOURNAL_LAST")) {
      return numbers(select).get(0);
    }
  }

  /** Makes every other node wait until this transaction ends. */
  static void lockPlaces(Connection connection) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement("UPDATE JOURNAL_LAST SET PLACE = PLACE")) {
      lock.executeUpdate();
    }
  }

  static void setLastPlace(Connection connection, long place) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE JOURNAL_LAST SET PLACE = ?")) {
      update.setLong(1, place);
      update.executeUpdate();
    }
  }

  private static List<Long> numbers(PreparedStatement select) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        numbers.add(rows.getLong(1));
      }
    }
    return numbers;
  }

  private static List<Placed> read(PreparedStatement select, String unit) throws SQLException {
    List<Placed> events = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        events.add(
            new Placed(
                rows.getLong(1),
                new JournalEvent(
                    unit,
                    rows.getString(2),
                    rows.getString(3),
                    rows.getString(4),
                    Instant.parse(rows.getString(5)),
                    rows.getString(6))));
      }
    }
    return events;
  }
}
