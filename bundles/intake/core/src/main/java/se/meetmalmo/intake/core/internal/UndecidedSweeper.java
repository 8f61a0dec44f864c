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
import se.meetmalmo.intake.Intake;
import se.meetmalmo.platform.Actor;

/** Has those ideas judged that came in while there was no rule set, once there is one again. */
@Component(
    service = {},
    immediate = true)
public final class UndecidedSweeper {
  private static final Logger LOG = LoggerFactory.getLogger(UndecidedSweeper.class);
  private final Intake intake;
  private final ScheduledExecutorService timer;

  @Activate
  public UndecidedSweeper(@Reference Intake intake) {
    this.intake = intake;
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "meet-undecided-sweeper");
              thread.setDaemon(true);
              return thread;
            });
    timer.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.MINUTES);
  }

  @Deactivate
  void stop() {
    timer.shutdownNow();
  }

  private void sweep() {
    try {
      int judged = intake.assessUndecided(Actor.SYSTEM);
      if (judged > 0) {
        LOG.info("Judged {} ideas that came in while there was no rule set", judged);
      }
    } catch (RuntimeException e) {
      LOG.warn("Ideas that nobody could judge wait on; tried again in a minute", e);
    }
  }
}
