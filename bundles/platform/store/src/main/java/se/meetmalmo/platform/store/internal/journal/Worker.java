package se.meetmalmo.platform.store.internal.journal;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that does a step whenever it is woken, and once a second without that. */
final class Worker {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final long POLL = TimeUnit.SECONDS.toMillis(1);
  private static final long PATIENCE = TimeUnit.SECONDS.toMillis(10);
  private final Thread thread;
  private final Step step;
  private final long pace;
  private final Runnable end;
  private boolean woken;
  private boolean stopped;
  private boolean failing;

  interface Step {
    /**
     * @return whether there may be more to do at once
     */
    boolean run() throws SQLException;
  }

  /**
   * @param pace milliseconds between two steps at least, in which more may come together
   * @param end what it does last
   */
  Worker(String name, long pace, Step step, Runnable end) {
    this.step = step;
    this.pace = pace;
    this.end = end;
    this.thread = new Thread(this::run, name);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  synchronized void wake() {
    woken = true;
    notifyAll();
  }

  /** Waits for the step in hand, not forever. */
  void stop() {
    synchronized (this) {
      stopped = true;
      notifyAll();
    }
    if (Thread.currentThread() == thread) {
      return;
    }
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      LOG.warn("{} is still at work; it ends when its handler returns", thread.getName());
    }
  }

  private void run() {
    while (await()) {
      try {
        while (step.run() && !isStopped()) {
          pause();
        }
        failing = false;
      } catch (SQLException | RuntimeException e) {
        report(e);
      }
    }
    end.run();
  }

  /** Once, not every second for as long as the database is away. */
  private void report(Exception e) {
    if (!isStopped() && !failing) {
      LOG.warn("{} could not go on; it tries again every second", thread.getName(), e);
      failing = true;
    }
  }

  private synchronized boolean isStopped() {
    return stopped;
  }

  /**
   * @return whether to go on
   */
  private synchronized boolean await() {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(POLL);
    try {
      long left = POLL;
      while (!woken && !stopped && left > 0) {
        wait(left);
        left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      }
    } catch (InterruptedException e) {
      stopped = true;
    }
    woken = false;
    return !stopped;
  }

  private synchronized void pause() {
    try {
      if (pace > 0 && !stopped) {
        wait(pace);
      }
    } catch (InterruptedException e) {
      stopped = true;
    }
  }
}
