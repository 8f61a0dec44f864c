package se.meetmalmo.matchmaking.core.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills the pool in the background, once events reach it; again and again until it is done. */
@Component(service = PoolFiller.class, immediate = true)
public final class PoolFiller {
  private static final Logger LOG = LoggerFactory.getLogger(PoolFiller.class);
  private static final int RETRY_SECONDS = 10;
  private final PoolComponent pool;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "meet-pool-filler");
            thread.setDaemon(true);
            return thread;
          });

  @Activate
  public PoolFiller(@Reference PoolComponent pool) {
    this.pool = pool;
    worker.execute(this::fill);
  }

  /** Without interrupting it: that would close files under the database's hands. */
  @Deactivate
  void stop() throws InterruptedException {
    worker.shutdown();
    worker.awaitTermination(10, TimeUnit.SECONDS);
  }

  private void fill() {
    try {
      long began = System.nanoTime();
      long count = pool.fill();
      LOG.info(
          "Matching knows {} members, read in {} ms",
          count,
          (System.nanoTime() - began) / 1_000_000);
    } catch (RuntimeException e) {
      LOG.warn("The members could not be read; matching waits for them", e);
      if (!worker.isShutdown()) {
        worker.schedule(this::fill, RETRY_SECONDS, TimeUnit.SECONDS);
      }
    }
  }
}
