package se.meetmalmo.platform.store.internal;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import org.osgi.service.jdbc.DataSourceFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends an embedded database in order, so that the next start has nothing to recover. */
final class DerbyShutdown {
  private static final Logger LOG = LoggerFactory.getLogger(DerbyShutdown.class);

  /** Database shutdown, Derby's way to say that it went well. */
  private static final String DONE = "08006";

  /** The database was not running. */
  private static final String NOT_RUNNING = "08004";

  private DerbyShutdown() {}

  static void run(DataSourceFactory factory, Database database) {
    try {
      Driver driver = factory.createDriver(new Properties());
      Connection none = driver.connect(database.name() + ";shutdown=true", database.properties());
      if (none != null) {
        none.close();
      }
    } catch (SQLException e) {
      if (!DONE.equals(e.getSQLState()) && !NOT_RUNNING.equals(e.getSQLState())) {
        LOG.warn("Database {} was not shut down in order", database.name(), e);
      }
    }
  }
}
