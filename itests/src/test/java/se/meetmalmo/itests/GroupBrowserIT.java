package se.meetmalmo.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * From an accepted idea to a lesson that anyone reads, by clicks alone: each person by the link
 * that came by mail, without scripts.
 */
public class GroupBrowserIT {
  @ClassRule public static final TemporaryFolder FOLDER = new TemporaryFolder();
  private static final String TITLE = "Sommarjobb i hamnen";
  private static final String INVITED = "Vill du vara med";
  private static Platform platform;
  private static Mailbox mail;
  private static Chromium chromium;

  @BeforeClass
  public static void start() {
    platform = Platform.start(FOLDER.getRoot().toPath());
    mail = new Mailbox(platform);
    chromium = new Chromium(platform);
  }

  @AfterClass
  public static void stop() {
    chromium.close();
    mail.close();
    platform.close();
  }

  /** What the business unit can do about a missing side. */
  private static void people() {
    String[] industries = {"41", "56", "62", "47", "85", "70"};
    String[] sizes = {"SOLE", "MICRO", "SMALL", "MEDIUM", "LARGE"};
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      lines.append(
          """
          {"externalId": "k%d", "name": "Medlem %d", "email": "m%d@example.com", "organisation": {"name": "Bolag %d AB", "industry": "%s", "size": "%s"}, "capacity": {"groups": 2, "hoursPerMonth": 10}, "consentSource": "Mässan"}
          """
              .formatted(i, i, i, i, industries[i % 6], sizes[i % 5]));
    }
    assertThat(send("POST", "/api/members/import", "application/x-ndjson", lines.toString()))
        .contains("\"accepted\":12");
    for (String unit : List.of("grundskola", "forskola", "kultur", "miljo")) {
      Map<String, Object> said =
          Map.of(
              "name",
              "Förvaltning " + unit,
              "kind",
              "ADMINISTRATION",
              "themes",
              List.of("arbete"),
              "groups",
              5,
              "contacts",
              List.of(Map.of("name", "Kim " + unit, "email", unit + "@example.com")));
      assertThat(
              send(
                  "PUT",
                  "/api/city-units/" + unit,
                  "application/json",
                  Platform.JSON.valueToTree(said).toString()))
          .contains(unit);
    }
  }

  private static String send(String method, String path, String type, String body) {
    return platform
        .send(
            platform
                .request(path)
                .header("Authorization", Platform.admin())
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body)))
        .body();
  }

  private static void accepted() {
    JsonNode idea = Platform.parse(platform.post("/api/ideas", Ideas.sound(TITLE)));
    platform.postAsAdmin(
        "/api/ideas/" + idea.path("id").asText() + "/decisions",
        Map.of("decision", "ACCEPT", "reason", "Ja"));
  }

  /** Follows the mailed link and says yes, also to leading. */
  private static void accept(String link) {
    Page own = chromium.open(390, link);
    own.locator("[name=mayLead]").check();
    own.locator("form[action$=acceptance] button").click();
    assertThat(Chromium.read(own)).contains("Tack, du är med");
    own.context().close();
  }

  private static List<String> invited(int count) {
    platform.await(
        count + " invitations", () -> mail.links("invitations", INVITED).size() == count);
    return mail.links("invitations", INVITED);
  }

  @Test
  public void oneDeclinesIsReplacedTheGroupReportsAndAnyoneReadsTheLesson() {
    accepted();
    Page office = chromium.signedIn(1280, "/staff/staffing");
    assertThat(Chromium.read(office)).contains("Stadens sida saknas");
    Chromium.shootWidths(office, "journey-gap");
    people();
    office.reload();
    assertThat(Chromium.read(office)).doesNotContain("Stadens sida saknas");
    office.getByText(TITLE).click();
    office.locator("[name=size]").first().fill("5");
    office.locator("main form .actions button").first().click();
    office.locator("[name=message]").first().fill("Vi ses i Slagthuset");
    office.locator("#invite .actions button").click();
    assertThat(Chromium.read(office)).contains("Inbjudningarna är på väg");
    String staffing = office.url().replaceAll("\\?.*", "");

    List<String> links = new ArrayList<>(invited(5));
    Page declines = chromium.open(390, links.remove(0));
    assertThat(Chromium.read(declines)).contains(TITLE, "Slagthuset");
    Chromium.shootWidths(declines, "journey-invited");
    declines.locator("[name=reason][value=LATER]").check();
    declines.locator("form[action$=refusal] button").click();
    assertThat(Chromium.read(declines)).contains("Tack för svaret");
    links.add(invited(6).get(5));
    links.forEach(GroupBrowserIT::accept);

    office.navigate(staffing);
    assertThat(Chromium.read(office)).contains("Ersatt av");
    Chromium.shootWidths(office, "journey-staffed");
    office.locator("#form button").click();
    assertThat(Chromium.read(office)).contains("Gruppen är bildad");
    office.locator("a[href*='/staff/groups/']").click();
    String group = office.url().replaceAll(".*/", "");
    startIt(office);
    String own = mail.links("participation", "Du leder nu").get(0);
    report(own);

    office.navigate(platform.url("/staff/groups/" + group));
    office.locator("main a[href*='/reports/']").click();
    office.locator("main button[value=accept]").click();
    Page reader = chromium.open(390, "/groups");
    reader.getByText(TITLE).first().click();
    String knowledge = "main a[href*='/initiatives/']";
    platform.await(
        "the lesson is public",
        () -> {
          reader.reload();
          return reader.locator(knowledge).count() > 0;
        });
    Chromium.shootWidths(reader, "journey-group");
    reader.locator(knowledge).first().click();
    assertThat(Chromium.read(reader))
        .contains("Tolv fick jobb", "Att ses varje vecka", "Börja i juli", "Förvaltning")
        .doesNotContain("Medlem", "@example.com");
    Chromium.shootWidths(reader, "journey-lesson");
  }

  private static void startIt(Page office) {
    office.locator("main a[href$='/mandate']").first().click();
    for (String field : List.of("goal", "frames", "time", "resources", "decisionRights")) {
      office.locator("[name=" + field + "]").fill("Text om " + field);
    }
    office.locator("main form .actions button").click();
    office.locator("main a[href$='/start']").click();
    office.locator("main form .actions button").click();
    assertThat(Chromium.read(office)).contains("Gruppen har startat");
    platform.await(
        "mail to the leader", () -> !mail.links("participation", "Du leder nu").isEmpty());
  }

  private static void report(String own) {
    Page leader = chromium.open(390, own);
    assertThat(Chromium.read(leader)).contains(TITLE, "Text om goal");
    Chromium.shootWidths(leader, "journey-leader");
    leader.locator("main a[href$='/report']").first().click();
    leader.locator("[name=kind][value=FINAL]").check();
    leader.locator("[name=did]").fill("Vi ordnade sommarjobb");
    leader.locator("main form .actions button").click();
    assertThat(leader.title()).startsWith("Fel:");
    leader.locator("[name=outcome]").fill("Tolv fick jobb");
    leader.locator("[name=worked]").fill("Att ses varje vecka");
    leader.locator("[name=notAgain]").fill("Börja i juli");
    Chromium.shootWidths(leader, "journey-report");
    leader.locator("main form .actions button").click();
    assertThat(Chromium.read(leader)).contains("Vi ordnade sommarjobb");
  }
}
