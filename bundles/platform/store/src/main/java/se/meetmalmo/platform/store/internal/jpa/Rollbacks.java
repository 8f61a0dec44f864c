package se.meetmalmo.platform.store.internal.jpa;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions that the database rolled back for the sake of another one (SQLSTATE class 40:
 * deadlock, lock not obtained, not serializable), which may well succeed when tried again.
 */
final class Rollbacks {
  private static final Logger LOG = LoggerFactory.getLogger(Rollbacks.class);
  private static final int ATTEMPTS = 4;
  private static final int DEPTH = 16;

  /** Derby finds a deadlock after 20 s, and gives up waiting for a lock after 60 s. */
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

  private static final long SHORTEST_PAUSE = 5;
  private static final long LONGEST_PAUSE = 50;

  /** A broken constraint, and a commit of which nobody knows what became. */
  private static final Set<String> FINAL = Set.of("40002", "40003");

  private Rollbacks() {}

  /**
   * Waits a moment where it is worth it.
   *
   * @param attempt the one that failed, from 1
   * @param since the first attempt, by {@link System#nanoTime()}
   * @return whether to try again
   */
  static boolean isWorthAnother(Throwable failure, int attempt, long since) {
    if (attempt >= ATTEMPTS || System.nanoTime() - since > PATIENCE || !isRolledBack(failure)) {
      return false;
    }
    LOG.debug("Attempt {} gave way to another transaction", attempt, failure);
    return pause(attempt);
  }

  private static boolean isRolledBack(Throwable failure) {
    Throwable cause = failure;
    for (int i = 0; cause != null && i < DEPTH; i++, cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && sql.getSQLState().startsWith("40")
          && !FINAL.contains(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /** Another length for each, else those that met would meet again. */
  private static boolean pause(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE, LONGEST_PAUSE * attempt));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
