package se.meetmalmo.communications.core.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks once a minute for what waits for a channel that is not there. */
@Component(
    service = {},
    immediate = true)
public final class StrandSweeper {
  private static final Logger LOG = LoggerFactory.getLogger(StrandSweeper.class);
  private final ChannelOffice channels;
  private final ScheduledExecutorService timer;

  @Activate
  public StrandSweeper(@Reference ChannelOffice channels) {
    this.channels = channels;
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "meet-communications-sweeper");
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
      channels.strand();
    } catch (RuntimeException e) {
      LOG.warn("Deliveries without a channel were not looked for; tried again in a minute", e);
    }
  }
}
