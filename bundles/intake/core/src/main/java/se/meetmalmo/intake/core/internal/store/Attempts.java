package se.meetmalmo.intake.core.internal.store;

import java.sql.SQLException;
import javax.persistence.PersistenceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries a transaction again that the database rolled back for the sake of another one (SQLSTATE
 * class 40: deadlock, lock not obtained), so that the caller need not.
 */
final class Attempts {
  private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
  private static final int MOST = 4;

  private Attempts() {}

  /**
   * @param transaction one whole transaction
   */
  static void run(Runnable transaction) {
    for (int attempt = 1; ; attempt++) {
      try {
        transaction.run();
        return;
      } catch (PersistenceException e) {
        if (attempt == MOST || !isRolledBackForAnother(e)) {
          throw e;
        }
        LOG.debug("Attempt {} gave way to another transaction", attempt, e);
      }
    }
  }

  private static boolean isRolledBackForAnother(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && sql.getSQLState().startsWith("40")) {
        return true;
      }
    }
    return false;
  }
}
