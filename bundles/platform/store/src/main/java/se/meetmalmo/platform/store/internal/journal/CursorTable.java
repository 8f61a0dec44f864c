package se.meetmalmo.platform.store.internal.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** JOURNAL_CURSOR: how far each handler has come, and who delivers to it. */
final class CursorTable {
  private CursorTable() {}

  static OptionalLong place(Connection connection, String handler) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT PLACE FROM JOURNAL_CURSOR WHERE HANDLER = ?")) {
      select.setString(1, handler);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
      }
    }
  }

  static Map<String, Long> all(Connection connection) throws SQLException {
    Map<String, Long> places = new TreeMap<>();
    try (PreparedStatement select =
            connection.prepareStatement("SELECT HANDLER, PLACE FROM JOURNAL_CURSOR");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        places.put(row.getString(1), row.getLong(2));
      }
    }
    return places;
  }

  static void insert(Connection connection, String handler, long place) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO JOURNAL_CURSOR (HANDLER, PLACE, LEASED_UNTIL) VALUES (?, ?, 0)")) {
      insert.setString(1, handler);
      insert.setLong(2, place);
      insert.executeUpdate();
    }
  }

  /**
   * Makes an owner the one that delivers, unless another is. What an earlier process of its node
   * held is free.
   *
   * @param now and until in milliseconds since 1970
   * @return whether the owner is it now
   */
  static boolean lease(
      Connection connection, String handler, Node node, String owner, long now, long until)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE JOURNAL_CURSOR SET OWNER = ?, LEASED_UNTIL = ? WHERE HANDLER = ?"
                + " AND (OWNER IS NULL OR OWNER = ? OR LEASED_UNTIL < ?"
                + " OR (SUBSTR(OWNER, 1, ?) = ? AND SUBSTR(OWNER, 1, ?) <> ?))")) {
      update.setString(1, owner);
      update.setLong(2, until);
      update.setString(3, handler);
      update.setString(4, owner);
      update.setLong(5, now);
      update.setInt(6, node.onNode().length());
      update.setString(7, node.onNode());
      update.setInt(8, node.inProcess().length());
      update.setString(9, node.inProcess());
      return update.executeUpdate() == 1;
    }
  }

  /**
   * To begin a transaction with: until it ends nobody else can become the one that delivers.
   *
   * @return whether the owner still was; nothing may be written when it was not
   */
  static boolean renew(Connection connection, String handler, String owner, long until)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE JOURNAL_CURSOR SET LEASED_UNTIL = ? WHERE HANDLER = ? AND OWNER = ?")) {
      update.setLong(1, until);
      update.setString(2, handler);
      update.setString(3, owner);
      return update.executeUpdate() == 1;
    }
  }

  static void move(Connection connection, String handler, long place) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE JOURNAL_CURSOR SET PLACE = ? WHERE HANDLER = ?")) {
      update.setLong(1, place);
      update.setString(2, handler);
      update.executeUpdate();
    }
  }

  /**
   * @return whether it was deleted; someone delivers to the handler when it was not
   */
  static boolean delete(Connection connection, String handler, long now) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM JOURNAL_CURSOR WHERE HANDLER = ?"
                + " AND (OWNER IS NULL OR LEASED_UNTIL < ?)")) {
      delete.setString(1, handler);
      delete.setLong(2, now);
      return delete.executeUpdate() == 1;
    }
  }

  static void release(Connection connection, String handler, String owner) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE JOURNAL_CURSOR SET OWNER = NULL, LEASED_UNTIL = 0"
                + " WHERE HANDLER = ? AND OWNER = ?")) {
      update.setString(1, handler);
      update.setString(2, owner);
      update.executeUpdate();
    }
  }
}
