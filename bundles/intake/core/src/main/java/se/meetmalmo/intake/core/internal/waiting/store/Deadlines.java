package se.meetmalmo.intake.core.internal.waiting.store;

import java.time.LocalDate;
import java.util.Map;
import javax.persistence.Parameter;
import javax.persistence.TypedQuery;
import se.meetmalmo.intake.core.internal.store.Phase;
import se.meetmalmo.platform.City;

/**
 * What is too late or near on a day of the city.
 *
 * @param warnDays so many days from now are near
 * @param silent days without a word that are too many, of what is to be decided
 * @param silentAccepted the same of what is accepted
 * @param escalate so many days later it is a matter for the project leader
 */
public record Deadlines(
    LocalDate today, int warnDays, int silent, int silentAccepted, int escalate) {
  /** Sets what a query asks for. */
  <T> TypedQuery<T> bind(TypedQuery<T> query) {
    Map<String, Object> values =
        Map.of(
            "open", Phase.OPEN,
            "accepted", Phase.ACCEPTED,
            "today", today.toEpochDay(),
            "soonDay", today.plusDays(warnDays).toEpochDay(),
            "midnight", startOf(today),
            "soon", startOf(today.plusDays(warnDays + 1L)),
            "silentOpen", before(silent),
            "silentAccepted", before(silentAccepted),
            "escalatedOpen", before(silent + escalate),
            "escalatedAccepted", before(silentAccepted + escalate));
    for (Parameter<?> parameter : query.getParameters()) {
      Object value = values.get(parameter.getName());
      if (value != null) {
        query.setParameter(parameter.getName(), value);
      }
    }
    return query;
  }

  /** Whether a silence is so long. */
  public boolean isEscalated(Due silent) {
    boolean accepted = Phase.of(silent.idea().status()) == Phase.ACCEPTED;
    return silent.since() < before((accepted ? silentAccepted : this.silent) + escalate);
  }

  /** Told last before that day's end: so many days ago, or more. */
  private long before(int days) {
    return startOf(today.minusDays(days - 1L));
  }

  private static long startOf(LocalDate day) {
    return day.atStartOfDay(City.ZONE).toInstant().toEpochMilli();
  }
}
