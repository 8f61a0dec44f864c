package se.meetmalmo.platform;

import java.sql.SQLException;

/**
 * The database is well and refuses a row for what it says: a key that is taken, a constraint, a
 * length (SQLSTATE classes 22 and 23).
 */
public final class UnfitRowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnfitRowException(RuntimeException cause) {
    super("The database refuses the row", cause);
  }

  /** The same failure of a database, said as such where it is one. */
  public static RuntimeException translated(RuntimeException failure) {
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
