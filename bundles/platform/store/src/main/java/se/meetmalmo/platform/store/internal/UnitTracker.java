package se.meetmalmo.platform.store.internal;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.util.tracker.ServiceTracker;
import se.meetmalmo.platform.store.internal.StoreUnit.Outcome;

/** Opens a unit when its database's driver is there and closes it when the driver goes. */
final class UnitTracker extends ServiceTracker<DataSourceFactory, StoreUnit> {
  private static final long PAUSE = 10;
  private final Database database;
  private final Engines engines;
  private final Supplier<StoreUnit> units;
  private final ScheduledExecutorService migrations;
  private ServiceReference<DataSourceFactory> driver;
  private Runnable retry = () -> {};

  UnitTracker(
      BundleContext context,
      Database database,
      Engines engines,
      Supplier<StoreUnit> units,
      ScheduledExecutorService migrations) {
    super(context, filter(database), null);
    this.database = database;
    this.engines = engines;
    this.units = units;
    this.migrations = migrations;
  }

  private static Filter filter(Database database) {
    try {
      return FrameworkUtil.createFilter(database.filter());
    } catch (InvalidSyntaxException e) {
      throw new IllegalArgumentException("driver " + database.driver() + " is no name", e);
    }
  }

  /** The first driver that fits is taken; a second one of the same name is not looked at. */
  @Override
  public synchronized StoreUnit addingService(ServiceReference<DataSourceFactory> reference) {
    DataSourceFactory factory = driver == null ? context.getService(reference) : null;
    if (factory == null) {
      return null;
    }
    driver = reference;
    engines.used(factory, database);
    StoreUnit unit = units.get();
    migrations.execute(() -> open(unit, factory, false));
    return unit;
  }

  private void open(StoreUnit unit, DataSourceFactory factory, boolean again) {
    Outcome outcome = unit.open(factory, again);
    if (outcome == Outcome.WAITING && !migrations.isShutdown()) {
      migrations.schedule(() -> open(unit, factory, true), PAUSE, TimeUnit.SECONDS);
    }
    synchronized (this) {
      retry =
          outcome == Outcome.BROKEN
              ? () -> migrations.execute(() -> open(unit, factory, false))
              : () -> {};
    }
  }

  /** Tries again what was broken. */
  synchronized void retry() {
    retry.run();
    retry = () -> {};
  }

  @Override
  public void removedService(ServiceReference<DataSourceFactory> reference, StoreUnit gone) {
    gone.close();
    synchronized (this) {
      driver = null;
    }
    context.ungetService(reference);
  }
}
