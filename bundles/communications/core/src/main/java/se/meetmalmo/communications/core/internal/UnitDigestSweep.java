package se.meetmalmo.communications.core.internal;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.core.internal.store.DeliveryStore;
import se.meetmalmo.communications.core.internal.unit.UnitContacts;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Occasion;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.timers.Sweep;
import se.meetmalmo.platform.timers.Swept;

/**
 * Plans the week's letter to those who speak for parts of the city: on Monday morning, or on
 * Tuesday where Monday was missed. The second time finds what the first has planned. It is a part
 * of their work and no news by consent.
 */
@Component(property = {Sweep.NAME + "=communications-units", Sweep.EVERY + "=PT30M"})
public final class UnitDigestSweep implements Sweep {
  private static final LocalTime HOUR = LocalTime.of(7, 30);
  private final UnitContacts contacts;
  private final Planner planner;

  @Activate
  public UnitDigestSweep(
      @Reference UnitContacts contacts,
      @Reference DeliveryStore store,
      @Reference ChannelOffice channels,
      @Reference PolicyComponent policy,
      @Reference Clock clock) {
    this.contacts = contacts;
    this.planner = Planner.of(store, channels, policy, clock);
  }

  @Override
  public Swept run(Instant now) {
    ZonedDateTime here = now.atZone(City.ZONE);
    boolean monday = here.getDayOfWeek() == DayOfWeek.MONDAY && !here.toLocalTime().isBefore(HOUR);
    if (!monday && here.getDayOfWeek() != DayOfWeek.TUESDAY) {
      return Swept.all(0);
    }
    String week =
        "%d-W%02d"
            .formatted(
                here.get(IsoFields.WEEK_BASED_YEAR), here.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    List<Notice> notices =
        contacts.recipients().stream().map(recipient -> notice(week, recipient, now)).toList();
    return Swept.all(planner.plan(notices));
  }

  private static Notice notice(String week, String recipient, Instant now) {
    return new Notice(
        new Occasion("communications", "units-" + week, "UnitDigest", "units:" + week, now),
        recipient,
        Notice.MAIL,
        NewsKinds.UNIT_DIGEST,
        "sv",
        Category.SERVICE,
        "");
  }
}
