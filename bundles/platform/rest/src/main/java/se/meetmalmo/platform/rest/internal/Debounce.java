package se.meetmalmo.platform.rest.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a task on a thread of its own once changes have ceased for a moment, and no later than a
 * second after the first. Thread-safe.
 */
final class Debounce {
  private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long MOST = TimeUnit.SECONDS.toNanos(1);
  private static final long END_SECONDS = 10;
  private static final Logger LOG = LoggerFactory.getLogger(Debounce.class);
  private final Runnable task;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          runnable -> {
            Thread thread = new Thread(runnable, "meet-publisher");
            thread.setDaemon(true);
            return thread;
          });
  private ScheduledFuture<?> pending;
  private long first;
  private boolean running;

  Debounce(Runnable task) {
    this.task = task;
  }

  synchronized void happened() {
    long now = System.nanoTime();
    if (pending == null) {
      first = now;
    } else {
      pending.cancel(false);
    }
    long delay = Math.max(0, Math.min(QUIET, first + MOST - now));
    try {
      pending = worker.schedule(this::run, delay, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      pending = null; // closed: nothing will be published any more
    }
  }

  private void run() {
    synchronized (this) {
      pending = null;
      running = true;
    }
    try {
      task.run();
    } finally {
      synchronized (this) {
        running = false;
      }
    }
  }

  /** Whether every change has been dealt with. */
  synchronized boolean settled() {
    return pending == null && !running;
  }

  /** Drops what is delayed, and returns when what runs has ended. */
  void close() {
    synchronized (this) {
      if (pending != null) {
        pending.cancel(false);
        pending = null;
      }
      worker.shutdown();
    }
    try {
      if (!worker.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("The publisher is closed while it makes a generation");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
