package se.meetmalmo.criteria.core.internal.ruleset;

import java.util.function.LongSupplier;

/** Until when an assessment may take; asked by whatever loops over a text. */
public final class Deadline {
  static final Deadline NONE = new Deadline(() -> 0, 1);
  private final LongSupplier nanos;
  private final long end;

  private Deadline(LongSupplier nanos, long end) {
    this.nanos = nanos;
    this.end = end;
  }

  /**
   * @param nanos tells the time, as {@link System#nanoTime} does
   */
  public static Deadline in(long millis, LongSupplier nanos) {
    return new Deadline(nanos, nanos.getAsLong() + millis * 1_000_000);
  }

  void check() {
    if (nanos.getAsLong() - end >= 0) {
      throw new TooSlowException();
    }
  }

  /** The time is up. */
  public static final class TooSlowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooSlowException() {
      super("The time limit of an assessment is reached", null, false, false);
    }
  }
}
