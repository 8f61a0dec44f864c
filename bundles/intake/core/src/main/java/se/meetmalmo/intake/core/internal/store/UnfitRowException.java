package se.meetmalmo.intake.core.internal.store;

import java.sql.SQLException;
import javax.persistence.PersistenceException;

/**
 * The database is well and refuses a row for what it says: a key that is taken, a constraint, a
 * length (SQLSTATE classes 22 and 23).
 */
public final class UnfitRowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnfitRowException(PersistenceException cause) {
    super("The database refuses the row", cause);
  }

  /** The same failure, said as such where it is one. */
  static RuntimeException translated(PersistenceException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isOfTheRow(sql.getSQLState())) {
        return new UnfitRowException(failure);
      }
    }
    return failure;
  }

  private static boolean isOfTheRow(String state) {
    return state != null && (state.startsWith("22") || state.startsWith("23"));
  }
}
