package se.meetmalmo.intake.core.internal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.platform.City;

/**
 * How much of the promised time has passed, in days of the city's calendar.
 *
 * @param day today's number, from 1 on the day it came in; may be larger than {@code days}
 * @param days how many are promised
 */
public record Progress(int day, int days) {
  public static final Progress NONE = new Progress(0, 0);

  /** The last days before the promise runs out. */
  private static final int SOON = 3;

  /** Of an idea that waits for its answer; none of one that does not. */
  static Progress of(Idea idea, Instant now) {
    return idea.awaitedBy().map(by -> between(idea.receivedAt(), by, now)).orElse(NONE);
  }

  static Progress of(Instant receivedAt, int days, Instant now) {
    return new Progress((int) ChronoUnit.DAYS.between(day(receivedAt), day(now)) + 1, days);
  }

  public static Progress between(Instant receivedAt, Instant expectedBy, Instant now) {
    int days = (int) ChronoUnit.DAYS.between(day(receivedAt), day(expectedBy));
    return of(receivedAt, days, now);
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, City.ZONE);
  }

  /** How many days too late it is; 0 or less while it is not. */
  public int late() {
    return day - 1 - days;
  }

  public boolean isLate() {
    return days > 0 && late() > 0;
  }

  /** {@code late}, {@code soon} or nothing: the class that a queue marks it with. */
  public String look() {
    if (isLate()) {
      return "late";
    }
    return days > 0 && days - (day - 1) <= SOON ? "soon" : "";
  }
}
