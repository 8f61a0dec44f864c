package se.meetmalmo.platform.store.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * For each bundle with the header {@code Meet-Store: unit;changelog=path}: migrates the unit's
 * schema and then offers its {@code DataSource} as {@code osgi.jndi.service.name=unit}, for which
 * Aries JPA waits. One migration at a time, off the thread that starts bundles, and as soon as the
 * bundle is resolved: while the others start, the schema is made ready.
 */
@Component(
    service = {},
    configurationPid = "se.meetmalmo.platform.store")
@Designate(ocd = DatabaseConfig.class)
public final class StoreExtender implements BundleTrackerCustomizer<UnitTracker> {
  private static final Logger LOG = LoggerFactory.getLogger(StoreExtender.class);
  private static final int RESOLVED_AND_LATER =
      Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;
  private final BundleContext context;
  private final Database standard;
  private final Map<String, Database> exceptions = new HashMap<>();
  private final Engines engines = new Engines();
  private final ScheduledThreadPoolExecutor migrations =
      new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "store-migration"));
  private final BundleTracker<UnitTracker> bundles;

  @Activate
  public StoreExtender(
      BundleContext context,
      DatabaseConfig config,
      @Reference(
              cardinality = ReferenceCardinality.MULTIPLE,
              policyOption = ReferencePolicyOption.GREEDY)
          List<UnitDatabase> elsewhere) {
    this.context = context;
    this.standard = Database.of(config, context::getProperty);
    elsewhere.forEach(place -> exceptions.put(place.unit(), place.database()));
    migrations.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    this.bundles = new BundleTracker<>(context, RESOLVED_AND_LATER, this);
    bundles.open();
  }

  @Deactivate
  public void deactivate() {
    bundles.close();
    migrations.shutdown();
    try {
      if (!migrations.awaitTermination(60, TimeUnit.SECONDS)) {
        LOG.warn("A migration is still running while the store stops");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    engines.close();
  }

  @Override
  public UnitTracker addingBundle(Bundle bundle, BundleEvent event) {
    try {
      return UnitHeader.parse(bundle.getHeaders("").get(UnitHeader.NAME))
          .map(header -> track(bundle, header))
          .orElse(null);
    } catch (IllegalArgumentException e) {
      LOG.error("Bundle {} gets no store: {}", bundle.getSymbolicName(), e.getMessage());
      return null;
    }
  }

  private UnitTracker track(Bundle bundle, UnitHeader header) {
    Database database = exceptions.getOrDefault(header.unit(), standard);
    UnitTracker tracker =
        new UnitTracker(
            context,
            database,
            engines,
            () -> new StoreUnit(context, bundle, header, database),
            migrations);
    tracker.open();
    return tracker;
  }

  @Override
  public void modifiedBundle(Bundle bundle, BundleEvent event, UnitTracker tracker) {
    if (bundle.getState() == Bundle.STARTING) {
      tracker.retry();
    }
  }

  @Override
  public void removedBundle(Bundle bundle, BundleEvent event, UnitTracker tracker) {
    tracker.close();
  }
}
