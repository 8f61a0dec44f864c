package se.meetmalmo.communications.core.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long a channel rests whose server does not answer: each time twice as long, so that a whole
 * queue does not knock at a closed door. Thread-safe.
 */
final class Pause {
  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private Duration next = FIRST;
  private Instant until = Instant.MIN;

  synchronized boolean isOn(Instant now) {
    return now.isBefore(until);
  }

  synchronized void lengthen(Instant now) {
    until = now.plus(next);
    next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
  }

  synchronized void end() {
    next = FIRST;
    until = Instant.MIN;
  }

  /** Empty when it does not rest. */
  synchronized Optional<Instant> until() {
    return until.equals(Instant.MIN) ? Optional.empty() : Optional.of(until);
  }
}
