package se.meetmalmo.platform.store.internal.journal;

import java.time.Duration;

/**
 * How long to wait before an event that failed is tried again.
 *
 * @param base the first pause
 * @param factor each pause is so many times the one before
 * @param cap the longest pause
 * @param attempts after so many the event is parked
 */
public record RetryPolicy(Duration base, int factor, Duration cap, int attempts) {
  public static final RetryPolicy STANDARD =
      new RetryPolicy(Duration.ofSeconds(1), 4, Duration.ofHours(1), 8);

  public RetryPolicy {
    if (base.isNegative() || factor < 1 || cap.compareTo(base) < 0 || attempts < 1) {
      throw new IllegalArgumentException(
          "Retries need base >= 0, factor >= 1, cap >= base and attempts >= 1");
    }
  }

  boolean isLast(int attempt) {
    return attempt >= attempts;
  }

  /**
   * @param attempt the one that failed, from 1
   * @return milliseconds
   */
  long pause(int attempt) {
    double pause = base.toMillis() * Math.pow(factor, attempt - 1.0);
    return (long) Math.min(pause, cap.toMillis());
  }
}
