package se.meetmalmo.communications.core.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When to try again.
 *
 * @param base the first pause
 * @param factor by which each is longer than the one before
 * @param cap no pause is longer
 * @param attempts after so many it is given up
 */
record Retries(Duration base, int factor, Duration cap, int attempts) {
  /** 1, 3, 9, 27, 81 minutes, 4 hours, then every 12 hours: parked on the fifth day. */
  static final Retries STANDARD = new Retries(Duration.ofMinutes(1), 3, Duration.ofHours(12), 15);

  /** Empty when it is given up. */
  Optional<Instant> after(int attemptsMade, Instant now) {
    if (attemptsMade >= attempts) {
      return Optional.empty();
    }
    double pause = base.toMillis() * Math.pow(factor, attemptsMade - 1.0);
    return Optional.of(now.plusMillis((long) Math.min(pause, cap.toMillis())));
  }
}
