package se.meetmalmo.platform.store.internal.jpa;

import javax.persistence.OptimisticLockException;
import se.meetmalmo.platform.ConflictException;

/** Says in the house's words that someone else was first. */
final class Conflicts {
  private static final int DEPTH = 16;

  private Conflicts() {}

  /** A {@link ConflictException} when a lost race for a version is the cause, else the same. */
  static RuntimeException translate(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    RuntimeException failure = (RuntimeException) thrown;
    if (!(failure instanceof ConflictException) && isLostRace(failure)) {
      ConflictException conflict =
          new ConflictException("It was changed by someone else meanwhile; read it again");
      conflict.initCause(failure);
      return conflict;
    }
    return failure;
  }

  private static boolean isLostRace(Throwable failure) {
    Throwable cause = failure;
    for (int i = 0; cause != null && i < DEPTH; i++, cause = cause.getCause()) {
      if (cause instanceof OptimisticLockException) {
        return true;
      }
    }
    return false;
  }
}
