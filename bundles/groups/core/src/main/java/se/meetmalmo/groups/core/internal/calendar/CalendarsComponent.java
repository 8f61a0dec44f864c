package se.meetmalmo.groups.core.internal.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.groups.GroupCalendar;
import se.meetmalmo.groups.Meeting;
import se.meetmalmo.platform.CalendarLines;

/** Written by iCal4j. Times are in UTC, so that no calendar has to know a zone. */
@Component(service = Calendars.class)
public final class CalendarsComponent implements Calendars {
  /** How often subscribers look for changes. */
  private static final Duration LOOK = Duration.ofHours(4);

  private static final int UNFOLDED = 1_000_000;

  @Override
  public String one(Meeting meeting) {
    Calendar calendar = calendar();
    calendar.add(event(meeting));
    return written(calendar);
  }

  @Override
  public String all(GroupCalendar group) {
    Calendar calendar = calendar();
    calendar.add(new XProperty("X-WR-CALNAME", group.title()));
    calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), LOOK));
    group.meetings().forEach(meeting -> calendar.add(event(meeting)));
    return written(calendar);
  }

  private static Calendar calendar() {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Meet Malmö//Working groups//SV"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    return calendar;
  }

  private static VEvent event(Meeting meeting) {
    Status status =
        meeting.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
    VEvent event = new VEvent(false);
    List.of(
            new Uid(meeting.id() + "@meet"),
            new DtStamp(meeting.changedAt()),
            new LastModified(meeting.changedAt()),
            new DtStart<>(meeting.said().start()),
            new DtEnd<>(meeting.said().end()),
            new Sequence((int) Math.min(meeting.sequence(), Integer.MAX_VALUE)),
            status,
            new Summary(meeting.said().title()))
        .forEach(event::add);
    if (!meeting.said().place().isEmpty()) {
      event.add(new Location(meeting.said().place()));
    }
    if (!meeting.said().agenda().isEmpty()) {
      event.add(new Description(meeting.said().agenda()));
    }
    return event;
  }

  private static String written(Calendar calendar) {
    StringWriter out = new StringWriter();
    try {
      new CalendarOutputter(true, UNFOLDED).output(calendar, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return CalendarLines.folded(out.toString());
  }
}
