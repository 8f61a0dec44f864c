package se.meetmalmo.intake.core.internal.waiting.store;

import java.time.Instant;
import java.time.LocalDate;
import se.meetmalmo.intake.IdeaSummary;
import se.meetmalmo.platform.City;

/**
 * An idea about which something is due.
 *
 * @param since the state that it is about, as its kind says: a number of days since 1970 or of
 *     milliseconds
 */
public record Due(IdeaSummary idea, AlarmKind kind, long since) {
  /** The city's day that it is about. */
  public LocalDate day() {
    return switch (kind) {
      case REMINDER, OVERDUE -> LocalDate.ofEpochDay(since);
      case NEAR, BROKEN, SILENT, ESCALATED ->
          LocalDate.ofInstant(Instant.ofEpochMilli(since), City.ZONE);
    };
  }

  /** Of one idea and state there is one alarm of a kind. */
  String alarm() {
    return kind + ":" + idea.id() + ":" + since;
  }
}
