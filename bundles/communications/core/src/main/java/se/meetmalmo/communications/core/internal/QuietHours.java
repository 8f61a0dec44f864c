package se.meetmalmo.communications.core.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When nobody is sent news.
 *
 * @param from the first quiet minute
 * @param to the first minute after; the same as {@code from} for no quiet hours
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
  /**
   * @param text {@code 21:00-07:00}; empty for none
   * @throws IllegalArgumentException when it is neither
   */
  public static QuietHours parse(String text, ZoneId zone) {
    if (text.isBlank()) {
      return new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, zone);
    }
    try {
      String[] ends = text.strip().split("-", -1);
      if (ends.length == 2) {
        return new QuietHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]), zone);
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("Quiet hours are no 21:00-07:00: " + text, e);
    }
    throw new IllegalArgumentException("Quiet hours are no 21:00-07:00: " + text);
  }

  /** The time itself, or when the quiet hours that it falls into end. */
  Instant after(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    if (!isQuiet(local.toLocalTime())) {
      return at;
    }
    ZonedDateTime end = local.with(to);
    return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
  }

  private boolean isQuiet(LocalTime time) {
    return from.isBefore(to)
        ? !time.isBefore(from) && time.isBefore(to)
        : !from.equals(to) && (!time.isBefore(from) || time.isBefore(to));
  }
}
