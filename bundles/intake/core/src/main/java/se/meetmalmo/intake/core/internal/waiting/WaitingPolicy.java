package se.meetmalmo.intake.core.internal.waiting;

import java.time.Instant;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import se.meetmalmo.intake.core.internal.waiting.store.Deadlines;
import se.meetmalmo.platform.City;

/** When something has taken too long, by days of the city's calendar. Immutable. */
@Component(service = WaitingPolicy.class, configurationPid = WaitingConfig.PID)
@Designate(ocd = WaitingConfig.class)
public final class WaitingPolicy {
  private final int silentDays;
  private final int silentAcceptedDays;
  private final int escalateDays;
  private final int warnDays;

  @Activate
  public WaitingPolicy(WaitingConfig config) {
    this(
        config.silentDays(), config.silentAcceptedDays(), config.escalateDays(), config.warnDays());
  }

  /**
   * @throws IllegalArgumentException when one of them is not positive
   */
  public WaitingPolicy(int silentDays, int silentAcceptedDays, int escalateDays, int warnDays) {
    this.silentDays = positive("silentDays", silentDays);
    this.silentAcceptedDays = positive("silentAcceptedDays", silentAcceptedDays);
    this.escalateDays = positive("escalateDays", escalateDays);
    this.warnDays = positive("warnDays", warnDays);
  }

  private static int positive(String name, int days) {
    if (days < 1) {
      throw new IllegalArgumentException(name + " is " + days + ", not at least 1");
    }
    return days;
  }

  Deadlines at(Instant now) {
    return new Deadlines(today(now), warnDays, silentDays, silentAcceptedDays, escalateDays);
  }

  /** The last day on which a sender of an accepted idea who was told then is to hear more. */
  LocalDate hearBy(Instant toldAt) {
    return today(toldAt).plusDays(silentAcceptedDays);
  }

  static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, City.ZONE);
  }

  static Instant startOf(LocalDate day) {
    return day.atStartOfDay(City.ZONE).toInstant();
  }
}
