package se.meetmalmo.platform.rest.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
  private static final Limits.Rate RATE = new Limits.Rate(30, 2);
  private final AtomicLong nanos = new AtomicLong(-5);
  private final RateLimiter limiter = new RateLimiter(nanos::get);

  @Test
  void letsBurstThrough() {
    assertThat(limiter.take("a", RATE)).isZero();
    assertThat(limiter.take("a", RATE)).isZero();
    assertThat(limiter.take("a", RATE)).isEqualTo(2);
    assertThat(limiter.take("b", RATE)).isZero();
  }

  @Test
  void fillsUpWithTime() {
    limiter.take("a", RATE);
    limiter.take("a", RATE);
    nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(1900));
    assertThat(limiter.take("a", RATE)).isEqualTo(1);
    nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(200));
    assertThat(limiter.take("a", RATE)).isZero();
    assertThat(limiter.take("a", RATE)).isPositive();
  }

  @Test
  void savesNoMoreThanBurst() {
    nanos.addAndGet(TimeUnit.HOURS.toNanos(1));
    letsBurstThrough();
  }

  @Test
  void forgetsWhoeverWasAwayLongest() {
    limiter.take("first", RATE);
    limiter.take("first", RATE);
    for (int i = 0; i < RateLimiter.MAX_CLIENTS; i++) {
      limiter.take("client " + i, RATE);
    }
    assertThat(limiter.clients()).isEqualTo(RateLimiter.MAX_CLIENTS);
    assertThat(limiter.take("first", RATE)).isZero();
  }
}
