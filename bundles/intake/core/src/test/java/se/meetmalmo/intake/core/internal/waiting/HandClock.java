package se.meetmalmo.intake.core.internal.waiting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import se.meetmalmo.platform.City;

/** Stands still until a test moves it. */
public final class HandClock extends Clock {
  private volatile Instant now;

  public HandClock(Instant now) {
    this.now = now;
  }

  /** To a time of a day of the city. */
  public Instant to(LocalDate day, LocalTime time) {
    now = day.atTime(time).atZone(City.ZONE).toInstant();
    return now;
  }

  public void forward(Duration some) {
    now = now.plus(some);
  }

  public LocalDate today() {
    return LocalDate.ofInstant(now, City.ZONE);
  }

  public Instant days(int days) {
    return to(today().plusDays(days), LocalTime.of(9, 0));
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
