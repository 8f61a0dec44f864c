package se.meetmalmo.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A group is staffed: one declines, another does not answer, both are replaced, it is formed. */
public class StaffingIT {
  @ClassRule public static final TemporaryFolder FOLDER = new TemporaryFolder();
  private static Platform platform;
  private static Chromium chromium;

  @BeforeClass
  public static void start() {
    platform = Platform.start(FOLDER.getRoot().toPath());
    chromium = new Chromium(platform);
    people();
  }

  @AfterClass
  public static void stop() {
    if (chromium != null) {
      chromium.close();
    }
    if (platform != null) {
      platform.close();
    }
  }

  /** Companies of different kinds, parts of the city, and one who wants another idea only. */
  private static void people() {
    String[] industries = {"41", "56", "62", "47", "85", "70"};
    String[] sizes = {"SOLE", "MICRO", "SMALL", "MEDIUM", "LARGE"};
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 24; i++) {
      lines.append(
          """
          {"externalId": "k%d", "name": "Medlem %d", "email": "m%d@example.com", "organisation": {"name": "Bolag %d AB", "industry": "%s", "size": "%s", "area": "Norr"}, "capacity": {"groups": 2, "hoursPerMonth": 10}, "consentSource": "Mässan"}
          """
              .formatted(i, i, i, i, industries[i % 6], sizes[i % 5]));
    }
    lines.append(
        """
        {"externalId": "own", "name": "Egen Väg", "email": "own@example.com", "organisation": {"name": "Egna Vägen AB", "industry": "90"}, "interest": {"scope": "OWN_IDEA", "ideaId": "%s"}, "consentSource": "Mässan"}
        """
            .formatted(accepted("Den egna idén")));
    assertThat(
            platform
                .send(
                    platform
                        .request("/api/members/import")
                        .header("Authorization", Platform.admin())
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofString(lines.toString())))
                .body())
        .contains("\"accepted\":25");
    for (String unit : List.of("grundskola", "forskola", "stadskontoret", "kultur", "miljo")) {
      Map<String, Object> said =
          Map.of(
              "name",
              "Förvaltning " + unit,
              "kind",
              "ADMINISTRATION",
              "themes",
              List.of(),
              "groups",
              5,
              "contacts",
              List.of(Map.of("name", "Kim " + unit, "email", unit + "@example.com")));
      assertThat(
              platform
                  .send(
                      platform
                          .request("/api/city-units/" + unit)
                          .header("Authorization", Platform.admin())
                          .header("Content-Type", "application/json")
                          .PUT(BodyPublishers.ofString(Platform.JSON.valueToTree(said).toString())))
                  .statusCode())
          .isEqualTo(200);
    }
  }

  private static String accepted(String title) {
    String id = Platform.parse(platform.post("/api/ideas", Ideas.sound(title))).path("id").asText();
    Map<String, String> yes = Map.of("decision", "ACCEPT", "reason", "Ja");
    assertThat(platform.postAsAdmin("/api/ideas/" + id + "/decisions", yes).statusCode())
        .isEqualTo(200);
    return id;
  }

  private static JsonNode roster(String idea) {
    return Platform.parse(platform.getAsAdmin("/api/ideas/" + idea + "/invitations"));
  }

  private static String token(String idea, String invitation) {
    String path = "/api/ideas/" + idea + "/invitations/" + invitation + "/link";
    return Platform.parse(platform.postAsAdmin(path, ""))
        .path("url")
        .asText()
        .replaceAll(".*/invitations/", "");
  }

  private static List<JsonNode> in(JsonNode roster, String state) {
    List<JsonNode> some = new ArrayList<>();
    roster
        .path("invitations")
        .forEach(
            one ->
                some.addAll(one.path("state").asText().equals(state) ? List.of(one) : List.of()));
    return some;
  }

  private static void accept(String idea, JsonNode invitation) {
    String path = "/api/invitations/" + token(idea, invitation.path("id").asText());
    assertThat(platform.post(path + "/acceptance", "{\"mayLead\": true}").statusCode())
        .isEqualTo(200);
  }

  @Test
  public void whoDeclinesOrDoesNotAnswerIsReplacedAndTheGroupIsFormed() {
    String idea = accepted("Praktik i hela staden");
    String path = "/api/ideas/" + idea + "/invitations";
    Map<String, Object> order = Map.of("size", 6, "business", 3);
    JsonNode group =
        Platform.parse(platform.postAsAdmin("/api/ideas/" + idea + "/staffing", order));
    List<String> people = group.path("seats").findValuesAsText("id");
    assertThat(people).hasSize(6);
    Map<String, Object> invite =
        Map.of(
            "order", order, "people", people, "answerBy", Instant.now().plusSeconds(20).toString());
    JsonNode asked = Platform.parse(platform.postAsAdmin(path, invite));
    assertThat(in(asked, "OPEN")).hasSize(6);
    assertThat(platform.getAsAdmin("/api/ideas/" + idea).body()).contains("STAFFING");
    assertThat(platform.postAsAdmin(path, invite).statusCode())
        .as("nobody is asked twice")
        .isEqualTo(409);

    List<JsonNode> open = in(asked, "OPEN");
    String declines = "/api/invitations/" + token(idea, open.get(0).path("id").asText());
    String no = "{\"reason\": \"NO_TIME\", \"words\": \"Semester\"}";
    assertThat(platform.post(declines + "/refusal", no).statusCode()).isEqualTo(200);
    open.subList(2, 6).forEach(one -> accept(idea, one));
    platform.await("replaced", () -> in(roster(idea), "OPEN").size() == 2);
    platform.await(
        "late",
        () -> {
          platform.console("meet:timer-run matchmaking-invitations");
          return in(roster(idea), "EXPIRED").size() >= 1;
        });
    platform.await("filled", () -> holding(roster(idea)) == 6);
    while (!in(roster(idea), "OPEN").isEmpty()) {
      in(roster(idea), "OPEN").forEach(one -> accept(idea, one));
    }
    JsonNode full = roster(idea);
    assertThat(full.path("lacks")).isEmpty();
    assertThat(full.toString()).doesNotContain("Egen Väg");
    Map<String, String> leader = Map.of("leader", in(full, "ACCEPTED").get(0).path("id").asText());
    JsonNode formed = Platform.parse(platform.postAsAdmin(path + "/group", leader));
    assertThat(formed.path("state").asText()).as(formed.toString()).isEqualTo("FORMED");
    assertThat(platform.getAsAdmin("/api/groups/" + formed.path("groupId").asText()).statusCode())
        .isEqualTo(200);
    assertThat(platform.post(declines + "/acceptance", "{}").statusCode()).isEqualTo(409);
    assertThat(platform.log()).doesNotContain("Semester", "m1@example.com");
    assertThat(platform.get("/api/matchmaking/fairness").statusCode()).isEqualTo(200);
  }

  private static int holding(JsonNode roster) {
    return in(roster, "OPEN").size() + in(roster, "ACCEPTED").size();
  }

  @Test
  public void aCoordinatorStaffsAGroupOnThePages() {
    accepted("En annan idé");
    String idea = accepted("Mentorer för unga");
    try (BrowserContext staff = chromium.window(1280);
        BrowserContext outside = chromium.window(390)) {
      Page page = chromium.signedIn(staff, "/staff/staffing");
      page.locator("[name=idea]").first().check();
      page.locator("main form .actions button").last().click();
      assertThat(page.locator("main").innerText()).contains("Förslag till grupper");
      assertLooksRight(page, "plan");
      page.navigate(platform.url("/staff/staffing"));
      page.getByText("Mentorer för unga").click();
      page.locator("[name=size]").first().fill("5");
      page.locator("main form .actions button").first().click();
      assertThat(page.locator("[name=person]:checked").count()).isEqualTo(5);
      String before = page.locator("[name=person]:checked").first().inputValue();
      assertLooksRight(page, "proposed");
      page.locator("a[href*='without=']").first().click();
      assertThat(page.locator("[name=person][value='" + before + "']:checked").count()).isZero();
      assertThat(page.locator("[name=person]:checked").count()).isEqualTo(5);
      page.locator("[name=message]").first().fill("Vi ses i Slagthuset");
      page.locator("#invite .actions button").click();
      assertThat(page.locator("main").innerText()).contains("Inbjudningarna är på väg");
      assertThat(page.locator("#invite").count()).as("all seats are taken").isZero();
      page.getByText("Ta tillbaka").first().click();
      page.locator("[name=email]").fill("gun@example.com");
      page.locator("form[action$=guests] button").click();
      assertThat(page.title()).startsWith("Fel:");
      assertLooksRight(page, "guest");
      page.locator("[name=name]").fill("Gun Gäst");
      page.locator("[name=side][value=BUSINESS]").check();
      page.locator("form[action$=guests] button").click();
      assertThat(page.locator("main").innerText()).contains("Gun Gäst", "utanför resursbanken");

      page.navigate(platform.url("/staff/staffing/" + idea));
      page.getByText("Ny länk").first().click();
      String link = page.locator("#private-link").innerText();
      Page own = outside.newPage();
      own.navigate(link);
      assertThat(own.locator("main").innerText()).contains("Mentorer för unga", "Slagthuset");
      assertLooksRight(own, "own");
      own.locator("form[action$=refusal] button").click();
      assertThat(own.title()).startsWith("Fel:");
      own.locator("[name=reason][value=LATER]").check();
      own.locator("form[action$=refusal] button").click();
      assertThat(own.locator("main").innerText()).contains("Tack för svaret");
      platform.await("replaced", () -> holding(roster(idea)) == 5);
      in(roster(idea), "OPEN").forEach(one -> accept(idea, one));
      page.navigate(platform.url("/staff/staffing/" + idea));
      assertThat(page.locator("main").innerText()).contains("Ersatt av");
      assertLooksRight(page, "roster");
      page.locator("#form button").click();
      assertThat(page.locator("main").innerText()).contains("Gruppen är bildad");
      assertLooksRight(page, "formed");
      page.locator("a[href*='/staff/groups/']").click();
      assertThat(page.locator("main").innerText()).contains("Mentorer för unga");
    }
  }

  @Test
  public void procurementsAndFairnessAreAccessible() {
    try (BrowserContext staff = chromium.window(1280)) {
      Page page = chromium.signedIn(staff, "/staff/procurements");
      page.locator("[name=subject]").fill("Skolmåltider");
      page.locator("[name=themes][value=hälsa]").check();
      page.locator("[name=bidders]").fill("Bolag 3\nBolag 4 AB");
      page.locator("main form .actions button").click();
      assertThat(page.title()).startsWith("Fel:");
      page.locator("[name=until]").fill("2099-01-31");
      page.locator("main form .actions button").click();
      assertThat(page.locator("main").innerText()).contains("Bolag 3, Bolag 4 AB");
      assertLooksRight(page, "procurements");
      page.getByText("Avsluta").first().click();
      assertThat(page.locator("main").innerText()).doesNotContain("Bolag 3, Bolag 4 AB");
      page.navigate(platform.url("/fairness"));
      assertLooksRight(page, "fairness");
    }
  }

  /** Accessible on a phone and on a desk, by day and by night, and no wider than the window. */
  private static void assertLooksRight(Page page, String name) {
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (int width : new int[] {390, 1280}) {
        page.setViewportSize(width, 900);
        Chromium.assertAccessible(page);
        Chromium.assertFits(page);
        Chromium.shoot(page, "staffing-" + name + "-" + width + "-" + scheme.name().toLowerCase());
      }
    }
  }
}
