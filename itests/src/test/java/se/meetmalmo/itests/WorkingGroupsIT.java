package se.meetmalmo.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * A group is formed, works, reports, and what it has learned is public; by API and in a browser.
 */
public class WorkingGroupsIT {
  @ClassRule public static final TemporaryFolder FOLDER = new TemporaryFolder();
  private static final String MANDATE =
      "{\"goal\": \"Tio unga har haft praktik\", \"frames\": \"Restauranger\", \"time\": \"Ett"
          + " halvår\", \"resources\": \"En handledare\", \"decisionRights\": \"Upplägget\"}";
  private static final String REPORT =
      "{\"kind\": \"FINAL\", \"did\": \"Vi prövade en delad handledare\", \"outcome\": \"Nio unga"
          + " fick arbete\", \"worked\": \"Att ses varje vecka\", \"notAgain\": \"Börja i juli\","
          + " \"money\": 120000, \"jobs\": 9}";
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));
  private static Mailbox mail;
  private static Platform platform;

  @BeforeClass
  public static void start() {
    platform = Platform.start(FOLDER.getRoot().toPath());
    mail = new Mailbox(platform);
  }

  @AfterClass
  public static void stop() {
    platform.close();
    mail.close();
  }

  /** An accepted idea's id. */
  private static String acceptedIdea(String title) {
    JsonNode idea = Platform.parse(platform.post("/api/ideas", Ideas.sound(title)));
    String id = idea.path("id").asText();
    JsonNode accepted =
        Platform.parse(
            platform.postAsAdmin(
                "/api/ideas/" + id + "/decisions", Map.of("decision", "ACCEPT", "reason", "Ja")));
    assertThat(accepted.toString()).contains("ACCEPTED");
    return id;
  }

  /** A member who agrees to be named: id and private path of the API. */
  private record Joined(String id, String path) {}

  private static Joined member(String name, String email) {
    Map<String, Object> said =
        Map.of(
            "name",
            name,
            "email",
            email,
            "organisation",
            Map.of("name", name + " AB"),
            "consentPublicName",
            true);
    assertThat(platform.post("/api/members", said).statusCode()).isEqualTo(202);
    String all = "/api/members/all?q=" + name.replace(' ', '+');
    String id = Platform.parse(platform.getAsAdmin(all)).at("/items/0/id").asText();
    String path =
        Platform.parse(platform.postAsAdmin("/api/members/" + id + "/link", ""))
            .path("url")
            .asText()
            .replaceAll(".*/membership/", "/api/memberships/");
    assertThat(platform.post(path + "/confirmation", "").statusCode()).isEqualTo(200);
    return new Joined(id, path);
  }

  private static HttpResponse<String> put(String path, String body) {
    return platform.send(
        platform
            .request(path)
            .header("Authorization", Platform.admin())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .PUT(BodyPublishers.ofString(body)));
  }

  private static void awaitStatus(String idea, String status) {
    platform.await(
        idea + " is " + status,
        () ->
            Platform.parse(platform.get("/api/ideas/" + idea))
                .path("status")
                .asText()
                .equals(status));
  }

  @Test
  public void aGroupGoesTheWholeWay() throws Exception {
    String idea = acceptedIdea("Delad handledare för alla");
    Joined ylva = member("Ylva Provgrupp", "ylva.grupp@example.com");
    Map<String, Object> cilla =
        Map.of(
            "side", "CITY", "unitId", "fritid", "name", "Cilla Hemlig", "email", "cilla@city.se");
    HttpResponse<String> formed =
        platform.postAsAdmin("/api/groups", Map.of("ideaId", idea, "places", List.of(cilla)));
    assertThat(formed.statusCode()).as(formed.body()).isEqualTo(201);
    String group = Platform.parse(formed).path("id").asText();
    String path = "/api/groups/" + group;
    awaitStatus(idea, "STAFFING");

    Map<String, Object> plan =
        Map.of("first", TODAY.toString(), "last", TODAY.plusDays(60).toString());
    JsonNode refused = Platform.parse(platform.postAsAdmin(path + "/start", plan));
    assertThat(refused.path("status").asInt()).isEqualTo(409);
    assertThat(refused.path("missing").toString()).contains("leader", "business", "mandate.goal");
    Map<String, Object> leader =
        Map.of("side", "BUSINESS", "role", "LEADER", "memberId", ylva.id());
    assertThat(platform.postAsAdmin(path + "/participants", leader).statusCode()).isEqualTo(201);
    assertThat(put(path + "/mandate", MANDATE).statusCode()).isEqualTo(200);
    assertThat(platform.get(path).statusCode()).isEqualTo(404);
    assertThat(platform.postAsAdmin(path + "/start", plan).statusCode()).isEqualTo(200);
    awaitStatus(idea, "IN_GROUP");
    assertThat(platform.get(path).body()).contains("Ylva Provgrupp").doesNotContain("Cilla");

    String own = link("ylva.grupp@example.com", "Du leder nu");
    HttpResponse<String> called =
        platform.post(
            own + "/meetings",
            Map.of(
                "title", "Första träffen, åäö",
                "start", "2030-01-10T13:00:00Z",
                "end", "2030-01-10T15:00:00Z",
                "place", "Stadshuset"));
    assertThat(called.statusCode()).as(called.body()).isEqualTo(201);
    String meeting = Platform.parse(called).path("id").asText();
    assertThat(parsed(own + "/meetings/" + meeting + ".ics"))
        .contains("SUMMARY:Första träffen\\, åäö", "DTSTART:20300110T130000Z");
    String feed = Platform.parse(platform.get(own)).path("calendarUrl").asText();
    assertThat(parsed(feed.replaceAll(".*/calendars/", "/calendars/")))
        .contains("LOCATION:Stadshuset");
    assertThat(mailed("cilla@city.se", "Första träffen")).contains("14.00", ".ics");

    assertThat(platform.console("meet:timer-run groups-reports").status()).isZero();
    assertThat(mailed("ylva.grupp@example.com", "Rapport från")).contains("/participation/");
    HttpResponse<String> sent = platform.post(own + "/reports", REPORT);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
    String review = path + "/reports/" + Platform.parse(sent).path("id").asText() + "/review";
    Map<String, Object> more = Map.of("accepted", false, "words", "Vad var svårast?");
    assertThat(platform.postAsAdmin(review, more).statusCode()).isEqualTo(200);
    assertThat(mailed("ylva.grupp@example.com", "kompletteras")).contains("Vad var svårast?");
    JsonNode anew = Platform.parse(platform.post(own + "/reports", REPORT));
    review = path + "/reports/" + anew.path("id").asText() + "/review";
    assertThat(platform.postAsAdmin(review, Map.of("accepted", true)).statusCode()).isEqualTo(200);
    awaitStatus(idea, "PUBLISHED");
    assertThat(mailed("sven@example.com", "publicerat")).isNotEmpty();

    JsonNode open = Platform.parse(platform.get(path));
    assertThat(open.path("state").asText()).isEqualTo("CLOSED");
    String initiative = "/api/initiatives/" + open.path("initiativeId").asText();
    assertThat(platform.get(initiative).body())
        .contains("Börja i juli", "Ylva Provgrupp", "Fritidsförvaltningen", "Nio unga fick arbete")
        .doesNotContain("Cilla", "@");
    assertThat(platform.getPage("/groups/" + group).body()).contains("kunskapsbanken");
    assertThat(platform.get("/api/log?subject=group:" + group).body())
        .contains("WorkingGroupStarted", "WorkingGroupClosed", "RUNNING")
        .doesNotContain("Ylva", "Cilla");
    assertThat(platform.console("meet:group-show " + group).text()).contains("CLOSED");
    assertThat(platform.console("meet:group-list --state CLOSED --json").text()).contains(group);

    namesGoWithTheConsent(
        ylva,
        List.of(
            path,
            initiative,
            initiative + "/history",
            "/api/groups",
            "/api/open-data/lessons.json",
            "/api/open-data/initiatives.json",
            "/api/similar?text=handledare+Ylva+Provgrupp"),
        group);
    assertThat(platform.log()).doesNotContain("Ylva", "Cilla", "cilla@");
  }

  private static void namesGoWithTheConsent(Joined member, List<String> paths, String group) {
    Map<String, Object> silent =
        Map.of("name", "Ylva Provgrupp", "organisation", Map.of("name", "Ylva Provgrupp AB"));
    assertThat(
            platform
                .send(
                    platform
                        .request(member.path())
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(Platform.JSON.valueToTree(silent).toString())))
                .statusCode())
        .isEqualTo(200);
    for (String path : paths) {
      platform.await(
          path + " names nobody", () -> !platform.get(path).body().contains("Ylva Provgrupp"));
    }
    assertThat(platform.getPage("/groups/" + group).body()).doesNotContain("Ylva");
  }

  private static String parsed(String path) throws Exception {
    HttpResponse<String> answer =
        platform.send(platform.request(path).header("Accept", "text/calendar").GET());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
    Calendar calendar = new CalendarBuilder().build(new StringReader(answer.body()));
    assertThat(calendar.validate().hasErrors()).isFalse();
    return answer.body();
  }

  /** The private path of the API that a mail leads to. */
  private static String link(String address, String word) {
    return mail.link("participation", address, word)
        .replace("/participation/", "/api/participations/");
  }

  private static String mailed(String address, String word) {
    return mail.mailed(address, word);
  }

  @Test
  public void everyPageIsAccessibleOnAPhoneAndADesktop() throws Exception {
    String idea = acceptedIdea("Sommarjobb i hamnen");
    Joined petra = member("Petra Grupp", "petra.grupp@example.com");
    List<Map<String, Object>> places =
        List.of(
            Map.of("side", "BUSINESS", "role", "LEADER", "memberId", petra.id()),
            Map.of(
                "side", "CITY", "unitId", "fritid", "name", "Kim Exempel", "email", "kim@city.se"));
    JsonNode formed =
        Platform.parse(
            platform.postAsAdmin("/api/groups", Map.of("ideaId", idea, "places", places)));
    String id = formed.path("id").asText();
    String staff = "/staff/groups/" + id;
    try (Chromium chromium = new Chromium(platform);
        BrowserContext context = chromium.window(1280)) {
      Page page = context.newPage();
      page.navigate(platform.url(staff));
      page.locator("[name=name]").fill("admin");
      page.locator("[name=password]").fill(Platform.PASSWORD);
      page.locator("main form button").first().click();
      look(page, staff, "formed");
      page.locator("main a[href$='/mandate']").first().click();
      for (String field : List.of("goal", "frames", "time", "resources", "decisionRights")) {
        page.locator("[name=" + field + "]").fill("Text om " + field);
      }
      look(page, "", "mandate");
      page.locator("main form .actions button").click();
      page.locator("main a[href$='/start']").click();
      look(page, "", "start");
      page.locator("main form .actions button").click();
      assertThat(page.locator("main").innerText()).contains("Gruppen har startat");
      page.locator("form[action$='/link'] button").first().click();
      String own =
          page.locator("#private-link").innerText().replaceAll(".*(/participation/)", "$1");
      look(page, "", "link");

      page.navigate(platform.url(own + "/meetings/new"));
      look(page, "", "meeting");
      page.locator("[name=title]").fill("Första träffen");
      page.locator("[name=day]").fill("2030-01-10");
      page.locator("main form .actions button").click();
      assertThat(page.locator("main").innerText()).contains("torsdag 10 januari 2030");
      page.navigate(platform.url(own + "/report"));
      page.locator("[name=kind][value=FINAL]").check();
      page.locator("[name=did]").fill("Vi ordnade sommarjobb");
      page.locator("main form .actions button").click();
      assertThat(page.title()).startsWith("Fel:");
      look(page, "", "report");
      page.locator("[name=outcome]").fill("Tolv sommarjobb");
      page.locator("main form .actions button").click();
      look(page, own, "own");
      look(page, own + "/leave", "leave");
      look(page, own + "/checklist", "checklist");

      page.navigate(platform.url(staff));
      page.locator("main a[href*='/reports/']").click();
      look(page, "", "review");
      page.locator("main button[value=accept]").click();
      look(page, staff, "closed");
      look(page, "/groups/" + id, "public");
      for (String path :
          new ArrayList<>(List.of("/groups", "/staff/groups", "/staff/groups/new"))) {
        look(page, path, path.replace('/', '-').substring(1));
      }
      look(page, "/participation/nothing", "wrong");
    }
    awaitStatus(idea, "PUBLISHED");
  }

  /**
   * @param path empty for the page that is there
   */
  private static void look(Page page, String path, String name) {
    if (!path.isEmpty()) {
      page.navigate(platform.url(path));
    }
    page.setViewportSize(1280, 900);
    Chromium.assertAccessible(page);
    Chromium.shoot(page, "group-" + name + "-1280");
    page.setViewportSize(320, 844);
    Chromium.assertFits(page);
    page.setViewportSize(390, 844);
    Chromium.assertAccessible(page);
    Chromium.shoot(page, "group-" + name + "-390");
    page.setViewportSize(1280, 900);
  }
}
