package se.meetmalmo.platform.store.testing;

import com.zaxxer.hikari.util.DriverDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.apache.aries.jpa.template.JpaTemplate;
import se.meetmalmo.platform.journal.Journal;
import se.meetmalmo.platform.journal.JournalHandler;
import se.meetmalmo.platform.store.internal.Migrator;
import se.meetmalmo.platform.store.internal.UnitPool;
import se.meetmalmo.platform.store.internal.journal.EventNumbers;
import se.meetmalmo.platform.store.internal.journal.Node;
import se.meetmalmo.platform.store.internal.journal.Receiver;
import se.meetmalmo.platform.store.internal.journal.RetryPolicy;
import se.meetmalmo.platform.store.internal.journal.UnitDispatcher;
import se.meetmalmo.platform.store.internal.journal.UnitJournal;
import se.meetmalmo.platform.store.internal.jpa.LocalJpaTemplate;

/**
 * A domain's store in a unit test, without OSGi: an embedded database in memory, migrated with the
 * domain's own changelog, its persistence unit from {@code META-INF/persistence.xml} on the class
 * path, and the journal. Events are handed on when the test says so, on its own thread. One a test
 * or test class; closing it drops the database.
 */
public final class StoreFixture implements AutoCloseable {
  private static final int CONNECTIONS = 10;
  private final String unit;
  private final Runnable end;
  private final UnitPool pool;
  private final EntityManagerFactory factory;
  private final LocalJpaTemplate jpa;
  private final Journal journal;
  private final UnitDispatcher dispatcher;

  private StoreFixture(String unit, String changelog, DataSource raw, Runnable end, Clock clock)
      throws SQLException {
    this.unit = unit;
    this.end = end;
    this.pool = UnitPool.open(unit, raw, CONNECTIONS);
    Migrator.migrate(
        pool, changelog, new ClassLoaderResourceAccessor(StoreFixture.class.getClassLoader()));
    this.factory =
        Persistence.createEntityManagerFactory(
            unit, Map.of("javax.persistence.nonJtaDataSource", pool.dataSource()));
    this.jpa = new LocalJpaTemplate(unit, factory);
    this.dispatcher =
        new UnitDispatcher(unit, pool.dataSource(), Node.of("test"), clock, RetryPolicy.STANDARD);
    this.journal = new UnitJournal(jpa, new EventNumbers(), dispatcher::wake);
  }

  /**
   * @param unit name of the persistence unit: {@code intake}
   * @param changelog on the class path: {@code db/intake.xml}
   */
  public static StoreFixture open(String unit, String changelog) {
    return open(unit, changelog, Clock.systemUTC());
  }

  /**
   * @param clock by which failed events are tried again
   */
  public static StoreFixture open(String unit, String changelog, Clock clock) {
    String url = "jdbc:derby:memory:" + unit + "-" + UUID.randomUUID();
    return derby(unit, changelog, url, clock);
  }

  /** On disk, synced at each commit as in production; for measuring. The files stay. */
  public static StoreFixture onDisk(String unit, String changelog, Path folder) {
    return derby(unit, changelog, "jdbc:derby:" + folder, Clock.systemUTC());
  }

  /** In a server's database, which the test has brought and ends. */
  public static StoreFixture in(DataSource server, String unit, String changelog, Clock clock) {
    return open(unit, changelog, server, () -> {}, clock);
  }

  private static StoreFixture derby(String unit, String changelog, String url, Clock clock) {
    System.setProperty("derby.stream.error.file", "target/derby.log"); // not in the work tree
    DataSource raw = new DriverDataSource(url + ";create=true", null, new Properties(), null, null);
    return open(unit, changelog, raw, () -> end(url), clock);
  }

  private static StoreFixture open(
      String unit, String changelog, DataSource raw, Runnable end, Clock clock) {
    try {
      return new StoreFixture(unit, changelog, raw, end, clock);
    } catch (SQLException e) {
      throw new IllegalStateException("No store for the test of " + unit, e);
    }
  }

  public JpaTemplate jpa() {
    return jpa;
  }

  public Journal journal() {
    return journal;
  }

  /** The unit's connections, each in the unit's schema. */
  public DataSource dataSource() {
    return pool.dataSource();
  }

  /** Wants every event of the unit from now on. */
  public StoreFixture handler(String name, JournalHandler handler) {
    dispatcher.add(new Receiver(Set.of(unit), name, false, handler));
    dispatch();
    return this;
  }

  /** Hands over everything that is committed, and what failed and is due by the clock. */
  public void dispatch() {
    try {
      dispatcher.dispatch();
    } catch (SQLException e) {
      throw new IllegalStateException("The events of " + unit + " were not handed over", e);
    }
  }

  @Override
  public void close() {
    dispatcher.stop();
    if (factory.isOpen()) {
      factory.close();
    }
    pool.close();
    end.run();
  }

  private static void end(String url) {
    String end = url.startsWith("jdbc:derby:memory:") ? ";drop=true" : ";shutdown=true";
    try {
      DriverManager.getConnection(url + end).close();
    } catch (SQLException e) {
      if (!"08006".equals(e.getSQLState())) {
        throw new IllegalStateException("The test's database " + url + " stayed", e);
      }
    }
  }
}
