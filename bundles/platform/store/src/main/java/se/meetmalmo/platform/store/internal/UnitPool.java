package se.meetmalmo.platform.store.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;

/** One unit's connections, each of which stands in the unit's schema. */
public final class UnitPool implements AutoCloseable {
  private final HikariDataSource pool;
  private final String schema;

  private UnitPool(HikariDataSource pool, String schema) {
    this.pool = pool;
    this.schema = schema;
  }

  /**
   * Creates the unit's schema when it is missing.
   *
   * @param raw makes connections to the database
   * @throws SQLException when the database cannot be reached or the schema not be created
   */
  public static UnitPool open(String unit, DataSource raw, int size) throws SQLException {
    String schema = ensureSchema(unit, raw);
    HikariConfig config = new HikariConfig();
    config.setPoolName(unit);
    config.setDataSource(raw);
    config.setSchema(schema);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    return new UnitPool(new HikariDataSource(config), schema);
  }

  private static String ensureSchema(String unit, DataSource raw) throws SQLException {
    try (Connection connection = raw.getConnection()) {
      DatabaseMetaData data = connection.getMetaData();
      // a prefix, as a unit may bear a word that SQL keeps for itself: identity; no underscore,
      // which Liquibase takes for a wildcard, so that it finds none of its own tables in Derby
      String name = "meet" + unit;
      String schema =
          data.storesLowerCaseIdentifiers()
              ? name.toLowerCase(Locale.ROOT)
              : name.toUpperCase(Locale.ROOT);
      try (ResultSet found = data.getSchemas(null, schema)) {
        if (found.next()) {
          return schema;
        }
      }
      try (Statement create = connection.createStatement()) {
        String quote = data.getIdentifierQuoteString(); // a unit may be called what SQL reserves
        create.execute("CREATE SCHEMA " + quote + schema + quote);
      }
      return schema;
    }
  }

  public DataSource dataSource() {
    return pool;
  }

  /** As the database writes it: MEETINTAKE in Derby, meetintake in PostgreSQL. */
  public String schema() {
    return schema;
  }

  @Override
  public void close() {
    pool.close();
  }
}
