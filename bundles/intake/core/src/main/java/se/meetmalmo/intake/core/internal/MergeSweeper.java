package se.meetmalmo.intake.core.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.intake.core.internal.together.Merging;

/** Closes merges that nobody answered, also when nobody visits. */
@Component(
    service = {},
    immediate = true)
public final class MergeSweeper {
  private static final Logger LOG = LoggerFactory.getLogger(MergeSweeper.class);
  private final Merging merging;
  private final ScheduledExecutorService timer;

  @Activate
  public MergeSweeper(@Reference Merging merging) {
    this.merging = merging;
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "meet-merge-sweeper");
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
      int closed = merging.expire();
      if (closed > 0) {
        LOG.info("Closed {} merges that were not agreed on in time", closed);
      }
    } catch (RuntimeException e) {
      LOG.warn("Merges that nobody answered stay open; tried again in an hour", e);
    }
  }
}
