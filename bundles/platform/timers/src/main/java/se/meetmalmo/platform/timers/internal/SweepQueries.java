package se.meetmalmo.platform.timers.internal;

import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What db-scheduler asks the database, in words that both of ours understand. A node asks only for
 * what it can run. Outcomes are kept as text, so that people can read the table; times as
 * milliseconds since 1970, as db-scheduler's own way lends one calendar to all threads, which Derby
 * changes.
 */
final class SweepQueries extends DefaultJdbcCustomization {
  private final Present present;

  SweepQueries(Present present) {
    super(true);
    this.present = present;
  }

  @Override
  public String getName() {
    return "Meet";
  }

  @Override
  public String createSelectDueQuery(
      String table, int limit, String condition, boolean byPriority) {
    return super.createSelectDueQuery(table, limit, condition + isPresent(), byPriority);
  }

  private String isPresent() {
    Set<String> names = present.names();
    return names.isEmpty()
        ? " and 1 = 0 "
        : names.stream().collect(Collectors.joining("','", " and task_instance in ('", "') "));
  }

  @Override
  public void setInstant(PreparedStatement statement, int index, Instant value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.BIGINT);
    } else {
      statement.setLong(index, value.toEpochMilli());
    }
  }

  @Override
  public Instant getInstant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  @Override
  public void setTaskData(PreparedStatement statement, int index, byte[] value)
      throws SQLException {
    statement.setString(index, value == null ? null : new String(value, StandardCharsets.UTF_8));
  }

  @Override
  public byte[] getTaskData(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }
}
