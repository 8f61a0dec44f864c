package se.meetmalmo.resourcebank.core.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.resourcebank.core.internal.store.MemberStore;

/** Forgets registrations whose address nobody has confirmed in time. */
@Component(
    service = {},
    immediate = true)
public final class PendingSweeper {
  /** How long a registration waits to be confirmed. */
  static final Duration LIFETIME = Duration.ofDays(14);

  private static final Logger LOG = LoggerFactory.getLogger(PendingSweeper.class);
  private final MemberStore store;
  private final Clock clock;
  private final ScheduledExecutorService timer;

  @Activate
  public PendingSweeper(@Reference MemberStore store, @Reference Clock clock) {
    this.store = store;
    this.clock = clock;
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "meet-pending-sweeper");
              thread.setDaemon(true);
              return thread;
            });
    timer.scheduleWithFixedDelay(this::sweep, 5, 60, TimeUnit.MINUTES);
  }

  @Deactivate
  void stop() {
    timer.shutdownNow();
  }

  private void sweep() {
    try {
      int forgotten = store.forgetPending(clock.instant().minus(LIFETIME));
      if (forgotten > 0) {
        LOG.info("Forgot {} registrations that nobody has confirmed", forgotten);
      }
    } catch (RuntimeException e) {
      LOG.warn("Registrations that nobody confirmed stay; tried again in an hour", e);
    }
  }
}
