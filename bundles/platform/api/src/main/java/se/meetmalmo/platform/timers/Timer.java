package se.meetmalmo.platform.timers;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How it stands with a {@link Sweep}, in the whole cluster.
 *
 * @param every see {@link Sweep#EVERY}; empty when the sweep is absent
 * @param present whether the sweep is there, on this node
 * @param running whether a node is at work on it
 * @param next when it is due
 * @param lastSuccess {@link Instant#EPOCH} when there has been none
 * @param lastFailure {@link Instant#EPOCH} when there has been none
 * @param failures how many since the last success
 * @param outcome of the last run, plain English; empty before the first
 */
public record Timer(
    String name,
    String every,
    boolean present,
    boolean running,
    Instant next,
    Instant lastSuccess,
    Instant lastFailure,
    int failures,
    String outcome) {
  /** So many failures in a row are worth an operator's look. */
  public static final int WORRYING_FAILURES = 3;

  /** So long after it was due a sweep that has not begun is late. */
  public static final Duration GRACE = Duration.ofMinutes(5);

  public Timer {
    Objects.requireNonNull(name);
    Objects.requireNonNull(every);
    Objects.requireNonNull(next);
    Objects.requireNonNull(lastSuccess);
    Objects.requireNonNull(lastFailure);
    Objects.requireNonNull(outcome);
  }

  public Optional<Instant> succeeded() {
    return Optional.of(lastSuccess).filter(Instant.EPOCH::isBefore);
  }

  public boolean isLate(Instant now) {
    return present && !running && next.plus(GRACE).isBefore(now);
  }

  public boolean isFailing() {
    return failures >= WORRYING_FAILURES;
  }
}
