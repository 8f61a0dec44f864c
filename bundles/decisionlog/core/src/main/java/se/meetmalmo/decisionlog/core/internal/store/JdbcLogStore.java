package se.meetmalmo.decisionlog.core.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.decisionlog.LogEntry;
import se.meetmalmo.decisionlog.LogHead;

/**
 * Plain SQL, as entries are values that never change: an entity manager would only stand between
 * the walk along half a million of them and the database.
 */
@Component(service = LogStore.class)
public final class JdbcLogStore implements LogStore {
  private static final String ENTRY =
      "SELECT seq, happened_at, kind, subject, unit, event_id, actor, facts, seal, previous, hash"
          + " FROM log_entry ";
  private static final String INSERT =
      "INSERT INTO log_entry (seq, happened_at, kind, subject, unit, event_id, actor, facts, seal,"
          + " previous, hash, salt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private final DataSource source;

  @Activate
  public JdbcLogStore(
      @Reference(target = "(osgi.jndi.service.name=decisionlog)") DataSource source) {
    this.source = source;
  }

  private interface Work<R> {
    R run(Connection connection) throws SQLException;
  }

  @Override
  public boolean add(String event, String salt, Function<LogHead, LogEntry> entry) {
    return transaction(
        connection -> {
          update(connection, "UPDATE log_head SET seq = seq"); // others wait here
          if (isKnown(connection, event)) {
            return false;
          }
          LogEntry added = entry.apply(head(connection));
          insert(connection, added, salt);
          update(connection, "UPDATE log_head SET seq = ?, hash = ?", added.number(), added.hash());
          return true;
        });
  }

  private static boolean isKnown(Connection connection, String event) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT seq FROM log_entry WHERE event_id = ?")) {
      select.setString(1, event);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  private static void insert(Connection connection, LogEntry entry, String salt)
      throws SQLException {
    update(
        connection,
        INSERT,
        entry.number(),
        entry.at(),
        entry.kind(),
        entry.subject(),
        entry.unit(),
        entry.event(),
        entry.actor(),
        entry.facts(),
        entry.seal(),
        entry.previous(),
        entry.hash(),
        salt);
  }

  private static void update(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        update.setObject(i + 1, values[i]);
      }
      update.executeUpdate();
    }
  }

  @Override
  public LogHead head() {
    return transaction(JdbcLogStore::head);
  }

  private static LogHead head(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("SELECT seq, hash FROM log_head");
        ResultSet row = select.executeQuery()) {
      return row.next() ? new LogHead(row.getLong(1), row.getString(2)) : LogHead.EMPTY;
    }
  }

  @Override
  public long highest() {
    return number("SELECT MAX(seq) FROM log_entry");
  }

  @Override
  public long count(String subject) {
    return number("SELECT COUNT(*) FROM log_entry WHERE subject = ?", subject);
  }

  private long number(String sql, Object... values) {
    return transaction(
        connection -> {
          try (PreparedStatement select = prepared(connection, sql, values);
              ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
          }
        });
  }

  @Override
  public List<LogEntry> after(long number, int limit) {
    return entries(limit, "WHERE seq > ? ORDER BY seq" + rows(0, limit), number);
  }

  @Override
  public List<LogEntry> before(long number, int limit) {
    return entries(limit, "WHERE seq < ? ORDER BY seq DESC" + rows(0, limit), number);
  }

  @Override
  public List<LogEntry> of(String subject, boolean newestFirst, int offset, int limit) {
    String order = newestFirst ? " DESC" : "";
    return entries(limit, "WHERE subject = ? ORDER BY seq" + order + rows(offset, limit), subject);
  }

  private static String rows(int offset, int limit) {
    return " OFFSET " + offset + " ROWS FETCH NEXT " + limit + " ROWS ONLY";
  }

  private List<LogEntry> entries(int limit, String where, Object... values) {
    return transaction(
        connection -> {
          List<LogEntry> entries = new ArrayList<>(limit);
          try (PreparedStatement select = prepared(connection, ENTRY + where, values);
              ResultSet row = select.executeQuery()) {
            while (row.next()) {
              entries.add(entry(row));
            }
          }
          return entries;
        });
  }

  private static LogEntry entry(ResultSet row) throws SQLException {
    return new LogEntry(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11));
  }

  @Override
  public Optional<String> salt(long number) {
    return transaction(
        connection -> {
          try (PreparedStatement select =
                  prepared(connection, "SELECT salt FROM log_entry WHERE seq = ?", number);
              ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
          }
        });
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /** Commits what the work did, or nothing of it. */
  private <R> R transaction(Work<R> work) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        R result = work.run(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The decision log could not be read or written", e);
    }
  }
}
