package se.meetmalmo.platform.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Slows guessing down, for each account and for each client. An attempt counts as failed from its
 * beginning until it has succeeded, so that many at once gain nothing. Kept in memory, bounded;
 * forgotten at restart. Thread-safe.
 */
final class Throttle {
  /** Attempts at one account before the first pause. */
  static final int ACCOUNT_FREE = 5;

  /** Attempts of one client before the first pause; a whole office may share one address. */
  static final int CLIENT_FREE = 20;

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

  private static final class Count {
    private int failures;
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
        keys(account, client).stream()
            .map(key -> counts.computeIfAbsent(key, k -> new Count()).until)
            .filter(now::isBefore)
            .map(until -> Duration.between(now, until))
            .max(Duration::compareTo);
    if (pause.isEmpty()) {
      count(accountKey(account), ACCOUNT_FREE, now);
      if (!client.isEmpty()) {
        count(clientKey(client), CLIENT_FREE, now);
      }
    }
    return pause;
  }

  /** The account's failures are forgotten, the client's are not: it may try others as well. */
  synchronized void succeeded(String account, String client) {
    counts.remove(accountKey(account));
    takeBack(clientKey(client), CLIENT_FREE);
  }

  /** The attempt was never made. */
  synchronized void withdrawn(String account, String client) {
    takeBack(accountKey(account), ACCOUNT_FREE);
    takeBack(clientKey(client), CLIENT_FREE);
  }

  synchronized int size() {
    return counts.size();
  }

  private void takeBack(String key, int free) {
    Count count = counts.get(key);
    if (count != null && count.failures > 0) {
      count.failures--;
      if (count.failures < free) {
        count.until = Instant.MIN;
      }
    }
  }

  private void count(String key, int free, Instant now) {
    Count count = counts.computeIfAbsent(key, k -> new Count());
    if (count.last.isBefore(now.minus(FORGOTTEN))) {
      count.failures = 0;
    }
    count.failures++;
    count.last = now;
    if (count.failures >= free) {
      count.until = now.plus(pause(count.failures - free));
    }
  }

  private static Duration pause(int doublings) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(doublings, 10));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private static List<String> keys(String account, String client) {
    return client.isEmpty()
        ? List.of(accountKey(account))
        : List.of(accountKey(account), clientKey(client));
  }

  private static String accountKey(String account) {
    return "account " + account;
  }

  private static String clientKey(String client) {
    return "client " + client;
  }
}
