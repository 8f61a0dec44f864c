package se.meetmalmo.communications.core.internal.talk;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import se.meetmalmo.communications.plan.TalkTime;
import se.meetmalmo.platform.CalendarLines;

/** A talk as calendar programs read it, in UTC, so that no calendar has to know a zone. */
final class TalkCalendar {
  private static final int UNFOLDED = 1_000_000;

  private TalkCalendar() {}

  /**
   * @param organizer the portal, as accounts have no addresses
   */
  static String of(TalkTime time, URI organizer) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Meet Malmö//Communications plan//SV"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(time.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH);
    calendar.add(event(time, organizer));
    StringWriter out = new StringWriter();
    try {
      new CalendarOutputter(true, UNFOLDED).output(calendar, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return CalendarLines.folded(out.toString());
  }

  private static VEvent event(TalkTime time, URI organizer) {
    VEvent event = new VEvent(false);
    List.of(
            new Uid(time.activity() + "@meet"),
            new DtStamp(time.changedAt()),
            new LastModified(time.changedAt()),
            new Organizer(organizer),
            new DtStart<>(time.start()),
            new DtEnd<>(time.end()),
            new Sequence(time.sequence()),
            time.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED,
            new Summary(time.title()))
        .forEach(event::add);
    if (!time.place().isEmpty()) {
      event.add(new Location(time.place()));
    }
    if (!time.link().isEmpty()) {
      event.add(new Url(URI.create(time.link())));
    }
    return event;
  }
}
