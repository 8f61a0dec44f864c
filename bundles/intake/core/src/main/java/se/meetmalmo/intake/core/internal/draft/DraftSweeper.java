package se.meetmalmo.intake.core.internal.draft;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes forgotten drafts, also when nobody visits. */
@Component(
    service = {},
    immediate = true)
public final class DraftSweeper {
  private static final Logger LOG = LoggerFactory.getLogger(DraftSweeper.class);
  private static final long HOURS = 6;

  private final Drafts drafts;
  private final ScheduledExecutorService timer;

  @Activate
  public DraftSweeper(@Reference Drafts drafts) {
    this.drafts = drafts;
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "meet-draft-sweeper");
              thread.setDaemon(true);
              return thread;
            });
    timer.scheduleWithFixedDelay(this::sweep, 1, TimeUnit.HOURS.toMinutes(HOURS), TimeUnit.MINUTES);
  }

  @Deactivate
  void stop() {
    timer.shutdownNow();
  }

  private void sweep() {
    try {
      int deleted = drafts.expire();
      if (deleted > 0) {
        LOG.info("Deleted {} forgotten drafts", deleted);
      }
    } catch (RuntimeException e) {
      LOG.warn("Forgotten drafts could not be deleted; tried again in {} hours", HOURS, e);
    }
  }
}
