package se.meetmalmo.platform.store.internal;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.CompositeResourceAccessor;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.jdbc.DataSourceFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One bundle's unit: nothing, then migrated and offered, then nothing again. Thread-safe. */
final class StoreUnit {
  /** What became of an attempt to open. */
  enum Outcome {
    OFFERED,
    CLOSED,
    /** No database there, or another node migrates the schema; which may pass by itself. */
    WAITING,
    /** Its changelog failed, which will not. */
    BROKEN
  }

  private static final Logger LOG = LoggerFactory.getLogger(StoreUnit.class);
  private final BundleContext context;
  private final Bundle bundle;
  private final UnitHeader header;
  private final Database database;
  private boolean closed;
  private UnitPool pool;
  private ServiceRegistration<DataSource> offered;

  StoreUnit(BundleContext context, Bundle bundle, UnitHeader header, Database database) {
    this.context = context;
    this.bundle = bundle;
    this.header = header;
    this.database = database;
  }

  /**
   * Migrates and offers the data source; says in the log when it cannot.
   *
   * @param again whether it was said before that the unit waits
   */
  Outcome open(DataSourceFactory factory, boolean again) {
    if (isClosed()) {
      return Outcome.CLOSED;
    }
    long start = System.nanoTime();
    UnitPool opened;
    try {
      DataSource raw = factory.createDataSource(database.properties());
      opened = UnitPool.open(header.unit(), raw, database.poolSize());
    } catch (SQLException | RuntimeException e) {
      if (!again) {
        LOG.error(
            "Unit {} waits: its database {} cannot be reached; tried again every 10 s",
            header.unit(),
            database.name(),
            e);
      }
      return Outcome.WAITING;
    }
    try {
      migrate(opened);
    } catch (SQLTransientException e) {
      opened.close();
      if (!again) {
        LOG.warn("Unit {} waits, tried again every 10 s: {}", header.unit(), e.getMessage());
      }
      return Outcome.WAITING;
    } catch (SQLException | RuntimeException e) {
      opened.close();
      LOG.error(
          "Unit {} is withheld: its schema in {} could not be brought up to date by {} of {}. Mend"
              + " what the cause below says, then restart or update that bundle",
          header.unit(),
          database.name(),
          header.changelog(),
          bundle.getSymbolicName(),
          e);
      return Outcome.BROKEN;
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    LOG.info("Unit {} is up to date in {} after {} ms", header.unit(), database.name(), millis);
    return offer(opened);
  }

  private void migrate(UnitPool opened) throws SQLException {
    Bundle store = FrameworkUtil.getBundle(StoreUnit.class);
    Fingerprint fingerprint =
        Fingerprint.of(Map.of(store, folder(Migrator.JOURNAL), bundle, folder(header.changelog())));
    if (fingerprint.standsIn(opened)) {
      return;
    }
    Migrator.migrate(
        opened,
        header.changelog(),
        new CompositeResourceAccessor(
            new BundleChangelogs(bundle),
            new BundleChangelogs(store),
            new ClassLoaderResourceAccessor(Liquibase.class.getClassLoader())));
    fingerprint.writeTo(opened);
  }

  private static String folder(String path) {
    int end = path.lastIndexOf('/');
    return end < 0 ? "/" : path.substring(0, end);
  }

  private Outcome offer(UnitPool opened) {
    Dictionary<String, Object> properties = new Hashtable<>();
    properties.put("osgi.jndi.service.name", header.unit());
    properties.put("meet.store.unit", header.unit());
    synchronized (this) {
      pool = opened;
    }
    if (isClosed()) {
      opened.close();
      return Outcome.CLOSED;
    }
    ServiceRegistration<DataSource> registration =
        context.registerService(DataSource.class, opened.dataSource(), properties);
    synchronized (this) {
      offered = registration;
      if (!closed) {
        return Outcome.OFFERED;
      }
    }
    close();
    return Outcome.CLOSED;
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  /** Takes the data source back and ends its connections. */
  void close() {
    ServiceRegistration<DataSource> registration;
    UnitPool opened;
    synchronized (this) {
      closed = true;
      registration = offered;
      opened = pool;
      offered = null;
    }
    if (registration != null) {
      registration.unregister();
      opened.close();
    }
  }
}
