package se.meetmalmo.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * A communicator takes a draft that an event has raised through approval by somebody else to the
 * three channels of the city, and what they say follows the idea. Without scripts.
 */
public class PlanBrowserIT {
  @ClassRule public static final TemporaryFolder FOLDER = new TemporaryFolder();
  private static final List<String> CHANNELS = List.of("intranet", "city-site", "business-site");
  private static final String TITLE = "Lärlingar i nya stadsdelar";
  private static Platform platform;
  private static Chromium chromium;

  @BeforeClass
  public static void start() {
    platform = Platform.start(FOLDER.getRoot().toPath());
    chromium = new Chromium(platform);
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

  private static void press(Page page, String value) {
    page.locator("button[name=to][value=" + value + "]").click();
  }

  /** Axe needs scripts, which the pages do not: looked at in a window of its own. */
  private static void assertAccessible(String path) {
    try (BrowserContext context = chromium.window(390)) {
      Page page = chromium.signedIn(context, path);
      Chromium.assertAccessible(page);
      Chromium.assertFits(page);
      Chromium.shoot(
          page, "plan-390" + path.replaceAll("/[0-9a-f-]{36}", "-one").replace('/', '-'));
    }
  }

  private static String said(String channel) {
    return platform.getAsAdmin("/feeds/news.json?channel=" + channel).body();
  }

  @Test
  public void aRaisedDraftGoesOutInThreeChannelsThatFollowTheIdea() {
    Map<String, Object> leo =
        Map.of("name", "leo", "roles", List.of("communicator"), "password", Platform.PASSWORD);
    assertThat(platform.postAsAdmin("/api/users", leo).statusCode()).isEqualTo(201);
    JsonNode receipt = Platform.parse(platform.post("/api/ideas", Ideas.sound(TITLE)));
    String decisions = "/api/ideas/" + receipt.path("id").asText() + "/decisions";
    platform.postAsAdmin(decisions, Map.of("decision", "ACCEPT", "reason", "Bra."));
    String drafts = "/api/communications/plan?status=draft";
    platform.await(
        "a draft", () -> Platform.parse(platform.getAsAdmin(drafts)).path("total").asInt() == 1);
    Page kim = chromium.signedIn(1280, "/staff/plan");
    kim.locator("a.link", new Page.LocatorOptions().setHasText(TITLE)).click();
    assertThat(kim.content()).contains("Tas vidare", "Ingen än");
    press(kim, "take");
    kim.locator("a", new Page.LocatorOptions().setHasText("Ändra")).first().click();
    kim.locator("[name=day]").fill("2027-03-03");
    Chromium.shoot(kim, "plan-1280-form");
    kim.locator("button[name=action][value=save]").click();
    assertThat(kim.content()).contains("någon annan ska godkänna");
    assertThat(kim.locator("button[value=APPROVED]").count()).isZero();
    String path = kim.url().replaceAll("^https?://[^/]+", "");
    Page other = chromium.signedIn(chromium.window(390, false, ColorScheme.LIGHT), "leo", path);
    press(other, "APPROVED");
    assertThat(other.content()).contains("Godkänd av");
    kim.reload();
    press(kim, "PUBLISHED");
    Chromium.shoot(kim, "plan-1280-one");
    for (String channel : CHANNELS) {
      assertThat(said(channel)).as(channel).contains(TITLE, "Idén tas vidare till resursbanken");
    }
    Page reader = chromium.window(1280).newPage();
    reader.navigate(
        platform.url(kim.locator("a[href^='/published/']").first().getAttribute("href")));
    assertThat(reader.locator("h1").textContent()).contains(TITLE);
    Chromium.shoot(reader, "plan-1280-published");
    platform.postAsAdmin(decisions, Map.of("decision", "PAUSE", "reason", "Vi väntar."));
    for (String channel : CHANNELS) {
      assertThat(said(channel))
          .as(channel)
          .contains(TITLE, "Idén är pausad")
          .doesNotContain("tas vidare till resursbanken");
    }
    kim.navigate(platform.url("/staff/plan"));
    Chromium.shoot(kim, "plan-1280");
    Map<String, String> said =
        Map.of("title", "Samtal", "kind", "INTERVIEW", "about", "city-unit:kultur");
    String talk =
        Platform.parse(platform.postAsAdmin("/api/communications/plan/activities", said))
            .path("id")
            .asText();
    kim.navigate(platform.url("/staff/plan/" + talk));
    kim.locator("a[href$='/talk']").click();
    kim.locator("[name=email]").fill("eva@");
    kim.locator("main form button").click();
    assertThat(kim.locator("#email-error").innerText()).isNotEmpty();
    assertThat(kim.locator("[name=email]").inputValue()).isEqualTo("eva@");
    Chromium.shoot(kim, "talk-1280");
    for (String page :
        List.of(
            "/staff/plan",
            path,
            "/staff/plan/new/edit",
            "/staff/plan/templates",
            "/staff/plan/audiences",
            "/staff/plan/" + talk + "/talk",
            "/staff/messages/new",
            "/staff/administrations")) {
      assertAccessible(page);
    }
  }
}
