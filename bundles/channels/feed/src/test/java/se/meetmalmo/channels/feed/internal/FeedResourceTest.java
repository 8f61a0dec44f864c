package se.meetmalmo.channels.feed.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.communications.plan.CityChannel;
import se.meetmalmo.communications.plan.TalkTime;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.testing.Served;

class FeedResourceTest {
  private static final String KEY = "k".repeat(43);
  private static final String HOSTILE =
      "</title><script>alert(1)</script> & \"x\" \u0001\u202eolleh\r\nBcc: a@b.se ]]> ‮";
  private static final FakePublished OUT = new FakePublished();
  private static final Served served =
      new Served(
          new FeedResource(
              new Reading(
                  config(Ids.hash(KEY)),
                  OUT,
                  OUT.talks,
                  path -> URI.create("https://m.se" + path))));

  @AfterAll
  static void close() {
    served.close();
  }

  @BeforeEach
  void clear() {
    OUT.out.clear();
    OUT.agreed.clear();
  }

  private static FeedConfig config(String... keys) {
    return new FeedConfig() {
      @Override
      public String[] keys() {
        return keys;
      }

      @Override
      public String title() {
        return "Meet Malmö";
      }

      @Override
      public Class<? extends Annotation> annotationType() {
        return FeedConfig.class;
      }
    };
  }

  private static SyndFeed read(String path) throws Exception {
    HttpResponse<String> answer = served.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    byte[] xml = answer.body().getBytes(StandardCharsets.UTF_8);
    return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(xml)));
  }

  @Test
  void atomAndRssAreReadByAnotherReaderAsTheyWereMeant() throws Exception {
    OUT.add(CityChannel.CITY_SITE, false, "En rubrik", "Första.\n\nAndra & <sista>.");
    for (String path : new String[] {"/feeds/news.atom", "/feeds/news.rss"}) {
      SyndFeed feed = read(path);
      assertThat(feed.getTitle()).isEqualTo("Meet Malmö");
      SyndEntry entry = feed.getEntries().get(0);
      assertThat(entry.getTitle()).isEqualTo("En rubrik");
      assertThat(entry.getLink()).isEqualTo("https://m.se/published/id0.city-site.public.sv");
      assertThat(entry.getUri()).endsWith("id0.city-site.public.sv");
      assertThat(entry.getPublishedDate().toInstant()).isEqualTo(FakePublished.AT);
      assertThat(entry.getCategories()).extracting(c -> c.getName()).contains("<hälsa>");
    }
    assertThat(read("/feeds/news.atom").getEntries().get(0).getContents().get(0).getValue())
        .isEqualTo("Första.\n\nAndra & <sista>.");
    assertThat(read("/feeds/news.rss").getEntries().get(0).getDescription().getValue())
        .isEqualTo("Första.<br><br>Andra &amp; &lt;sista&gt;.");
  }

  @Test
  void jsonFeedHasWhatItsStandardRequires() throws Exception {
    OUT.add(CityChannel.SOCIAL, false, "En rubrik", "Text");
    HttpResponse<String> answer = served.get("/feeds/news.json?channel=social&theme=h%C3%A4lsa");
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/feed+json");
    JsonNode feed = new ObjectMapper().readTree(answer.body());
    assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.path("feed_url").asText())
        .isEqualTo("https://m.se/feeds/news.json?channel=social&theme=h%C3%A4lsa");
    assertThat(feed.at("/items/0/id").asText()).isNotEmpty();
    assertThat(feed.at("/items/0/content_text").asText()).isEqualTo("Text");
    assertThat(feed.at("/items/0/date_published").asText()).isEqualTo("2026-11-23T10:00:00Z");
    assertThat(OUT.asked.theme()).isEqualTo("hälsa");
  }

  @Test
  void hostileTextsAreHarmlessInEveryForm() throws Exception {
    OUT.add(CityChannel.PRESS, false, HOSTILE, HOSTILE);
    OUT.event(LocalDate.of(2027, 3, 3), null, HOSTILE, HOSTILE + "\nEND:VCALENDAR");
    assertThat(read("/feeds/news.atom").getEntries().get(0).getTitle()).contains("<script>");
    assertThat(read("/feeds/news.rss").getEntries().get(0).getDescription().getValue())
        .doesNotContain("<script");
    new ObjectMapper().readTree(served.get("/feeds/news.json").body());
    assertThat(served.get("/feeds/news.html").body())
        .contains("&lt;script&gt;")
        .doesNotContain("<script", "style=", "onclick");
    VEvent event = event(served.get("/feeds/events.ics").body());
    assertThat(event.getSummary().getValue()).contains("<script>");
    for (String path : List.of("news.atom", "news.rss", "news.json", "news.html", "events.ics")) {
      assertThat(served.get("/feeds/" + path).body())
          .as(path)
          .doesNotContainPattern("[\\p{Cf}\\p{Cc}&&[^\r\n]]|&#x?(202e|8238|0?1|0);|\\\\u202e");
    }
    assertThat(served.get("/feeds/events.ics").body().lines().filter("END:VCALENDAR"::equals))
        .hasSize(1);
  }

  @Test
  void aVeryLongTextIsStillAFeedThatCanBeRead() throws Exception {
    OUT.add(CityChannel.PRESS, false, "å".repeat(100_000), "x".repeat(10_000_000));
    assertThat(read("/feeds/news.atom").getEntries().get(0).getTitle()).hasSize(100_000);
  }

  private static VEvent event(String ics) throws Exception {
    assertThat(ics.split("\r\n")).allMatch(line -> bytes(line) <= 75);
    Calendar calendar = new CalendarBuilder().build(new StringReader(ics));
    calendar.validate();
    return (VEvent) calendar.getComponents("VEVENT").get(0);
  }

  private static int bytes(String line) {
    return line.getBytes(StandardCharsets.UTF_8).length;
  }

  @Test
  void eventsStandInACalendarThatAnotherReaderUnderstands() throws Exception {
    OUT.add(CityChannel.CITY_SITE, false, "Ingen träff", "x");
    OUT.event(LocalDate.of(2027, 7, 1), LocalTime.of(13, 0), "Öppet hus, " + "å".repeat(90), "Kom");
    String ics = served.get("/feeds/events.ics").body();
    assertThat(ics.split("BEGIN:VEVENT")).hasSize(2);
    VEvent event = event(ics);
    assertThat(event.getSummary().getValue()).isEqualTo("Öppet hus, " + "å".repeat(90));
    assertThat(event.getLocation().getValue()).isEqualTo("Stadshuset, rum 3; Malmö");
    assertThat(ics).contains("DTSTART:20270701T110000Z", "DTEND:20270701T120000Z");
  }

  @Test
  void whatIsInternalNeedsAKeyOrAnAccount() throws Exception {
    OUT.add(CityChannel.INTRANET, true, "Kaffe", "Kl. 9");
    assertThat(read("/feeds/news.atom").getEntries()).isEmpty();
    assertThat(served.get("/feeds/news.atom?channel=intranet").statusCode()).isEqualTo(403);
    assertThat(served.get("/feeds/news.atom?key=wrong").statusCode()).isEqualTo(403);
    HttpResponse<String> opened = served.get("/feeds/news.atom?channel=intranet&key=" + KEY);
    assertThat(opened.body()).contains("Kaffe").doesNotContain(KEY);
    assertThat(opened.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(opened.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(served.get("/feeds/news.json", "Meet-Feed-Key", KEY).body()).contains("Kaffe");
    assertThat(served.get("/feeds/news.json", Served.as(Roles.COMMUNICATOR)).body())
        .contains("Kaffe");
    assertThatThrownBy(() -> new Reading(config("hemlig"), OUT, OUT.talks, URI::create))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("hemlig");
  }

  @Test
  void talksWithPartsOfTheCityStandInTheInternalCalendarOnly() throws Exception {
    OUT.agreed.add(
        new TalkTime(
            "id9",
            "Samtal; direktören",
            Instant.parse("2027-03-03T12:00:00Z"),
            Instant.parse("2027-03-03T13:00:00Z"),
            "Stadshuset",
            "https://video.example/1",
            2,
            false,
            FakePublished.AT));
    String ics = served.get("/feeds/events.ics?key=" + KEY).body();
    VEvent event = event(ics);
    assertThat(event.getSummary().getValue()).isEqualTo("Samtal; direktören");
    assertThat(ics).contains("UID:id9@meet", "DTSTART:20270303T120000Z", "SEQUENCE:2");
    String intranet = "/feeds/events.ics?channel=intranet";
    assertThat(served.get(intranet, "Meet-Feed-Key", KEY).body()).contains("Samtal");
    assertThat(served.get("/feeds/events.ics").body()).doesNotContain("Samtal");
    assertThat(served.get("/feeds/events.ics?key=wrong").statusCode()).isEqualTo(403);
    assertThat(served.get("/feeds/events.ics?channel=press&key=" + KEY).body())
        .doesNotContain("Samtal");
    assertThat(served.get("/feeds/news.json?key=" + KEY).body()).doesNotContain("Samtal");
  }

  @Test
  void tellsEachActivityOnceWhereNoChannelIsAskedFor() throws Exception {
    OUT.add(CityChannel.SOCIAL, false, "Kort", "x");
    OUT.add(CityChannel.CITY_SITE, false, "Långt", "x");
    OUT.sameActivity();
    assertThat(read("/feeds/news.atom").getEntries())
        .extracting(e -> e.getTitle())
        .containsExactly("Långt");
    assertThat(read("/feeds/news.atom?channel=social").getEntries()).hasSize(1);
  }

  @Test
  void anEventLateInTheEveningEndsAfterItBegins() throws Exception {
    OUT.event(LocalDate.of(2027, 1, 1), LocalTime.of(23, 30), "Sent", "x");
    event(served.get("/feeds/events.ics").body());
    assertThat(served.get("/feeds/events.ics").body())
        .contains("DTSTART:20270101T223000Z", "DTEND:20270101T233000Z");
  }

  @Test
  void saysWhatIsWrongWithWhatIsAskedFor() {
    assertThat(served.get("/feeds/news.atom?channel=tv").body()).contains("business-site");
    assertThat(served.get("/feeds/news.rss?kind=opera").statusCode()).isEqualTo(400);
  }
}
