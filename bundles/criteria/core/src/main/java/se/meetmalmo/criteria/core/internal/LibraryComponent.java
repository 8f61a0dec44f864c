package se.meetmalmo.criteria.core.internal;

import java.io.File;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import se.meetmalmo.criteria.core.internal.ruleset.RuleSetFiles;
import se.meetmalmo.criteria.core.internal.store.ChoiceStore;
import se.meetmalmo.criteria.spi.RuleSetSource;

/** Gathers the rule sets of bundles and files in one library. Thread-safe. */
@Component(service = LibraryComponent.class, configurationPid = "se.meetmalmo.criteria")
public final class LibraryComponent {
  /** How long after its start the container may still be bringing the first rule set. */
  private static final long STARTING_NANOS = 15_000_000_000L;

  private final Library library;
  private final Loading loading;
  private final ScheduledExecutorService worker;
  private final LongSupplier nanos = System::nanoTime;
  private final long started = nanos.getAsLong();
  private final Config config;

  /** How rule sets are kept and run; PID {@code se.meetmalmo.criteria}. */
  @interface Config {
    /** Longest time for one assessment, in milliseconds. */
    long timeLimitMillis() default 200;

    /** How long an assessment waits for the first rule set while it is loading. */
    long startWaitMillis() default 5_000;

    /** How long the rule set in force serves on when its bundle goes, as an update makes it do. */
    long graceSeconds() default 60;

    /** Whether a new version from the same source takes the place of the one in force. */
    boolean followUpdates() default true;
  }

  @Activate
  public LibraryComponent(@Reference ChoiceStore store, Config config) {
    this.config = config;
    worker =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "meet-criteria");
              thread.setDaemon(true);
              return thread;
            });
    library = new Library(store, Clock.systemUTC(), config.followUpdates());
    loading = new Loading(library, worker, config.graceSeconds() * 1_000);
  }

  @Deactivate
  void stop() {
    worker.shutdownNow();
  }

  @Reference(
      service = RuleSetSource.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC)
  void addSource(RuleSetSource source, ServiceReference<RuleSetSource> reference) {
    Library.Source from = source(reference);
    loading.load(from, () -> RuleSetFiles.of(from.name(), source.files()));
  }

  void removeSource(ServiceReference<RuleSetSource> reference) {
    loading.leave(source(reference));
  }

  void addFile(File file) {
    loading.load(source(file), () -> RuleSetFiles.of(file.toPath()));
  }

  void removeFile(File file) {
    loading.remove(source(file));
  }

  Library library() {
    return library;
  }

  Config config() {
    return config;
  }

  /** Does something on the library's own thread, now and then again a second after it ended. */
  ScheduledFuture<?> everySecond(Runnable task) {
    return worker.scheduleWithFixedDelay(task, 0, 1, TimeUnit.SECONDS);
  }

  /** Everything as it stands; while the first rule set is on its way, waits for it a little. */
  Shelf shelf() {
    if (library.shelf().inForce().isEmpty()) {
      loading.await(config.startWaitMillis(), nanos.getAsLong() - started < STARTING_NANOS);
    }
    return library.shelf();
  }

  private static Library.Source source(ServiceReference<RuleSetSource> reference) {
    Bundle bundle = reference.getBundle();
    return bundle == null
        ? new Library.Source("a bundle that is gone", "")
        : new Library.Source(bundle.getSymbolicName(), "bundle " + bundle.getBundleId());
  }

  private static Library.Source source(File file) {
    return new Library.Source(file.getName(), file.getAbsolutePath());
  }
}
