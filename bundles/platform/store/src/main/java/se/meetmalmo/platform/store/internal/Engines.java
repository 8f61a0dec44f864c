package se.meetmalmo.platform.store.internal;

import java.util.HashMap;
import java.util.Map;
import org.osgi.service.jdbc.DataSourceFactory;

/** The embedded databases in use, to be shut down in order at the end. Thread-safe. */
final class Engines {
  private final Map<String, Runnable> shutdowns = new HashMap<>();

  synchronized void used(DataSourceFactory factory, Database database) {
    if (database.isDerby()) {
      shutdowns.put(database.name(), () -> DerbyShutdown.run(factory, database));
    }
  }

  synchronized void close() {
    shutdowns.values().forEach(Runnable::run);
    shutdowns.clear();
  }
}
