package se.meetmalmo.platform.rest.internal.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A token bucket a client, in memory; the clients that were longest away are forgotten first.
 * Thread-safe.
 */
public final class RateLimiter {
  static final int MAX_CLIENTS = 50_000;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

  private static final class Bucket {
    private double tokens;
    private long asOf;
  }

  public RateLimiter() {
    this(System::nanoTime);
  }

  RateLimiter(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /**
   * Takes one token.
   *
   * @return 0 when there was one; otherwise the seconds until there is
   */
  public synchronized int take(String client, Limits.Rate rate) {
    long now = nanos.getAsLong();
    Bucket bucket = buckets.get(client);
    if (bucket == null) {
      bucket = new Bucket();
      bucket.tokens = rate.burst();
      bucket.asOf = now;
      forgetOne();
      buckets.put(client, bucket);
    }
    double perNano = rate.perMinute() / 60e9;
    bucket.tokens = Math.min(rate.burst(), bucket.tokens + (now - bucket.asOf) * perNano);
    bucket.asOf = now;
    if (bucket.tokens >= 1) {
      bucket.tokens--;
      return 0;
    }
    return (int) Math.ceil((1 - bucket.tokens) / perNano / 1e9);
  }

  synchronized int clients() {
    return buckets.size();
  }

  private void forgetOne() {
    if (buckets.size() >= MAX_CLIENTS) {
      buckets.remove(buckets.keySet().iterator().next());
    }
  }
}
