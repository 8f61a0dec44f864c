package se.meetmalmo.groups.core.internal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import se.meetmalmo.groups.GroupCalendar;
import se.meetmalmo.groups.Meeting;
import se.meetmalmo.groups.NewMeeting;

class CalendarsTest {
  private static final String AGENDA =
      "1. Hälsa välkommen; 2, på \\ \"rätt\" sätt\n" + "å".repeat(200) + "🙂".repeat(60);
  private final CalendarsComponent calendars = new CalendarsComponent();

  private static Meeting meeting(String title, boolean cancelled) {
    Instant start = Instant.parse("2027-03-01T12:00:00Z");
    NewMeeting said =
        new NewMeeting(title, start, start.plusSeconds(5_400), "Rådhuset, sal A", AGENDA, "");
    return new Meeting("m-1", "g-1", said, cancelled, Instant.parse("2027-02-01T08:00:00Z"), 3);
  }

  private static Calendar parsed(String text) throws Exception {
    Calendar calendar = new CalendarBuilder().build(new StringReader(text));
    assertThat(calendar.validate().hasErrors()).as(text).isFalse();
    return calendar;
  }

  private static String value(VEvent event, String property) {
    return event.getProperty(property).map(Property.class::cast).orElseThrow().getValue();
  }

  @Test
  void aMeetingIsReadAgainAsItWasSaid() throws Exception {
    String text = calendars.one(meeting("Första träffen, \"start\"", false));
    VEvent event = parsed(text).<VEvent>getComponents("VEVENT").get(0);
    assertThat(value(event, "SUMMARY")).isEqualTo("Första träffen, \"start\"");
    assertThat(value(event, "DTSTART")).isEqualTo("20270301T120000Z");
    assertThat(value(event, "DTEND")).isEqualTo("20270301T133000Z");
    assertThat(value(event, "LOCATION")).isEqualTo("Rådhuset, sal A");
    assertThat(value(event, "DESCRIPTION")).isEqualTo(AGENDA);
    assertThat(value(event, "SEQUENCE")).isEqualTo("3");
    assertThat(value(event, "UID")).isEqualTo("m-1@meet");
    assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
    assertThat(text.split("\r\n"))
        .allSatisfy(
            line ->
                assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                    .isLessThanOrEqualTo(75));
  }

  @Test
  void aCancelledMeetingIsTakenAwayByCalendars() throws Exception {
    GroupCalendar group =
        new GroupCalendar("g-1", "Handledare", List.of(meeting("A", false), meeting("B", true)));
    Calendar calendar = parsed(calendars.all(group));
    List<VEvent> events = calendar.getComponents("VEVENT");
    assertThat(events)
        .extracting(event -> value(event, "STATUS"))
        .containsExactly("CONFIRMED", "CANCELLED");
    assertThat(calendars.all(group))
        .contains("X-WR-CALNAME:Handledare", "REFRESH-INTERVAL;VALUE=DURATION:PT4H");
  }

  @Test
  void whatSomebodyTypesMakesNoFurtherEvents() throws Exception {
    String text = calendars.one(meeting("A\r\nEND:VEVENT\r\nBEGIN:VEVENT", false));
    assertThat(parsed(text).getComponents("VEVENT")).hasSize(1);
  }
}
