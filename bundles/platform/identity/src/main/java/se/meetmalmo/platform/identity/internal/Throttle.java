package se.meetmalmo.platform.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Slows guessing down: of one client at one account, of one client at all accounts, and, much
 * later, of all clients at one account, so that who guesses doesn't keep its owner out. An attempt
 * counts as failed from its beginning until it has succeeded, so that many at once gain nothing.
 * Kept in memory, bounded; forgotten at restart. Thread-safe.
 */
final class Throttle {
  static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
  private static final Duration FORGOTTEN = Duration.ofHours(1);
  private static final int MOST = 10_000;

  private final Clock clock;
  private final Map<String, Count> counts =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
          return size() > MOST;
        }
      };

  /** What is counted together. */
  private enum Scope {
    PAIR(5, count -> count.last),

    /** A whole office may share one address. */
    CLIENT(20, count -> count.last),

    /** Its hour begins with the first attempt: one client in its pauses never comes so far. */
    ACCOUNT(50, count -> count.first);

    /** Attempts before the first pause. */
    private final int free;

    private final Function<Count, Instant> forgottenFrom;

    Scope(int free, Function<Count, Instant> forgottenFrom) {
      this.free = free;
      this.forgottenFrom = forgottenFrom;
    }

    private String key(String account, String client) {
      return switch (this) {
        case PAIR -> "pair " + client + ' ' + account;
        case CLIENT -> "client " + client;
        case ACCOUNT -> "account " + account;
      };
    }

    private static List<Scope> of(String client) {
      return Arrays.stream(values()).filter(s -> s != CLIENT || !client.isEmpty()).toList();
    }
  }

  private static final class Count {
    private int failures;
    private Instant first = Instant.MIN;
    private Instant last = Instant.MIN;
    private Instant until = Instant.MIN;
  }

  Throttle(Clock clock) {
    this.clock = clock;
  }

  /**
   * Begins an attempt.
   *
   * @param client the client's address; empty for one that is not limited
   * @return how long to wait instead; empty when the attempt may be made
   */
  synchronized Optional<Duration> attempt(String account, String client) {
    Instant now = clock.instant();
    Optional<Duration> pause =
        Scope.of(client).stream()
            .flatMap(scope -> Optional.ofNullable(counts.get(scope.key(account, client))).stream())
            .map(count -> count.until)
            .filter(now::isBefore)
            .map(until -> Duration.between(now, until))
            .max(Duration::compareTo);
    if (pause.isEmpty()) {
      Scope.of(client).forEach(scope -> count(scope, scope.key(account, client), now));
    }
    return pause;
  }

  /**
   * Only the client's failures at this account are forgotten: it may try others as well, and others
   * may try this account.
   */
  synchronized void succeeded(String account, String client) {
    withdrawn(account, client);
    counts.remove(Scope.PAIR.key(account, client));
  }

  /** The attempt was never made. */
  synchronized void withdrawn(String account, String client) {
    Scope.of(client).forEach(scope -> takeBack(scope, scope.key(account, client)));
  }

  synchronized int size() {
    return counts.size();
  }

  private void takeBack(Scope scope, String key) {
    Count count = counts.get(key);
    if (count != null && count.failures > 0) {
      count.failures--;
      if (count.failures < scope.free) {
        count.until = Instant.MIN;
      }
    }
  }

  private void count(Scope scope, String key, Instant now) {
    Count count = counts.computeIfAbsent(key, k -> new Count());
    if (scope.forgottenFrom.apply(count).isBefore(now.minus(FORGOTTEN))) {
      count.failures = 0;
      count.first = now;
    }
    count.failures++;
    count.last = now;
    if (count.failures >= scope.free) {
      count.until = now.plus(pause(count.failures - scope.free));
    }
  }

  private static Duration pause(int doublings) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(doublings, 10));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
