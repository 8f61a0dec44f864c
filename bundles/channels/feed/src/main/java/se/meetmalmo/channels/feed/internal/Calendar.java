package se.meetmalmo.channels.feed.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import se.meetmalmo.communications.plan.PublishedItem;
import se.meetmalmo.communications.plan.TalkTime;
import se.meetmalmo.platform.CalendarLines;
import se.meetmalmo.platform.City;

/**
 * Events as iCalendar (RFC 5545): one entry for each activity, whatever channels speak of it; times
 * in UTC, whole days as dates.
 *
 * @param talks with parts of the city, for readers of the city
 */
record Calendar(Reading reading, List<PublishedItem> events, List<TalkTime> talks) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  byte[] ics() {
    StringBuilder out = new StringBuilder();
    line(out, "BEGIN:VCALENDAR");
    line(out, "VERSION:2.0");
    line(out, "PRODID:-//Meet//Communications plan//SV");
    line(out, "X-WR-CALNAME:" + text(reading.title()));
    events.forEach(event -> event(out, event));
    talks.forEach(talk -> talk(out, talk));
    line(out, "END:VCALENDAR");
    return CalendarLines.folded(out.toString()).getBytes(StandardCharsets.UTF_8);
  }

  private void event(StringBuilder out, PublishedItem event) {
    line(out, "BEGIN:VEVENT");
    line(out, "UID:" + event.id().substring(0, event.id().indexOf('.')) + "@meet");
    line(out, "DTSTAMP:" + TIME.format(event.changedAt()));
    when(out, event);
    line(out, "SUMMARY:" + text(event.headline()));
    line(out, "DESCRIPTION:" + text(event.text()));
    if (!event.place().isEmpty()) {
      line(out, "LOCATION:" + text(event.place()));
    }
    line(out, "URL:" + reading.link(event));
    line(out, "END:VEVENT");
  }

  private static void talk(StringBuilder out, TalkTime talk) {
    line(out, "BEGIN:VEVENT");
    line(out, "UID:" + talk.activity() + "@meet");
    line(out, "DTSTAMP:" + TIME.format(talk.changedAt()));
    line(out, "DTSTART:" + TIME.format(talk.start()));
    line(out, "DTEND:" + TIME.format(talk.end()));
    line(out, "SEQUENCE:" + talk.sequence());
    line(out, "SUMMARY:" + text(talk.title()));
    if (!talk.place().isEmpty()) {
      line(out, "LOCATION:" + text(talk.place()));
    }
    if (!talk.link().isEmpty()) {
      line(out, "URL:" + talk.link());
    }
    line(out, "END:VEVENT");
  }

  private static void when(StringBuilder out, PublishedItem event) {
    LocalDate last = event.until() == null ? event.day() : event.until();
    if (event.begins() == null) {
      line(out, "DTSTART;VALUE=DATE:" + event.day().format(DateTimeFormatter.BASIC_ISO_DATE));
      line(out, "DTEND;VALUE=DATE:" + last.plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE));
    } else {
      line(out, "DTSTART:" + TIME.format(at(event.day(), event.begins())));
      Instant end =
          event.ends() == null
              ? at(last, event.begins()).plus(Duration.ofHours(1))
              : at(last, event.ends());
      line(out, "DTEND:" + TIME.format(end));
    }
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(City.ZONE).toInstant();
  }

  private static String text(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r", "")
        .replace("\n", "\\n");
  }

  private static void line(StringBuilder out, String line) {
    out.append(line).append('\n');
  }
}
