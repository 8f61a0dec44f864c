package se.meetmalmo.intake.core.internal.together;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** So many a second and no more; whoever comes later in that second goes without. Thread-safe. */
final class Budget {
  private final int perSecond;
  private final LongSupplier nanos;
  private long second = Long.MIN_VALUE;
  private int spent;

  /**
   * @param nanos a clock as {@link System#nanoTime}
   */
  Budget(int perSecond, LongSupplier nanos) {
    this.perSecond = perSecond;
    this.nanos = nanos;
  }

  /** Whether there was one left; takes it, and never waits. */
  synchronized boolean spend() {
    long now = TimeUnit.NANOSECONDS.toSeconds(nanos.getAsLong());
    if (now != second) {
      second = now;
      spent = 0;
    }
    return spent++ < perSecond;
  }
}
