package se.meetmalmo.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A screener works from the queue to each decision, by keyboard; the sender's page follows. */
public class ScreeningBrowserIT {
  @ClassRule public static final TemporaryFolder FOLDER = new TemporaryFolder();
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

  /** Id and the sender's private link. */
  private record Sent(String id, String link) {}

  private static Sent send(String title) {
    JsonNode receipt = Platform.parse(platform.post("/api/ideas", Ideas.sound(title)));
    String link = receipt.path("statusUrl").asText().replaceAll("^.*(/status/)", "$1");
    return new Sent(receipt.path("id").asText(), link);
  }

  /** Presses Tab until the focus is there. */
  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < 150; i++) {
      page.keyboard().press("Tab");
      if (isFocused(page, selector)) {
        return;
      }
    }
    throw new AssertionError(selector + " is not reached by Tab on " + page.url());
  }

  private static boolean isFocused(Page page, String selector) {
    return (Boolean) page.evaluate("s => document.activeElement.matches(s)", selector);
  }

  @Test
  public void eachDecisionIsTakenByKeyboardAndTheSenderSeesIt() {
    Map<String, String> seen = new LinkedHashMap<>();
    seen.put("ACCEPT", "Din idé är antagen");
    seen.put("REFER", "Ett ärende för företagslotsen");
    seen.put("CONNECT", "Din idé är kopplad till annat arbete");
    seen.put("PAUSE", "Din idé är pausad");
    seen.put("DECLINE", "Din idé går inte vidare");
    seen.put("ASK", "Vi väntar på ditt svar");
    try (BrowserContext staff = chromium.window(1280);
        BrowserContext sender = chromium.window(390)) {
      Page page = chromium.signedIn(staff, "/staff/ideas");
      Page own = sender.newPage();
      for (Map.Entry<String, String> decision : seen.entrySet()) {
        Sent sent = send("Tangentbord " + decision.getKey());
        openByKeys(page, "Tangentbord " + decision.getKey());
        decideByKeys(page, decision.getKey());
        assertThat(page.locator("main").innerText()).contains("Beslutet är sparat");
        own.navigate(platform.url(sent.link()));
        assertThat(own.locator(".now h2").innerText()).isEqualTo(decision.getValue());
        if (decision.getKey().equals("PAUSE")) {
          assertThat(own.locator(".now").innerText())
              .contains("när något av detta händer", "budgetåret 2099 har börjat");
          assertThat(own.locator(".now li").count()).isEqualTo(2);
          page.navigate(platform.url("/staff/ideas/" + sent.id()));
          decideByKeys(page, "WAKE");
          own.reload();
          assertThat(own.locator(".now h2").innerText()).startsWith("Du får besked senast");
        }
        assertEachStepIsLoggedAndToldOnce(sent.id());
      }
      assertThat(own.locator("main").innerText()).contains("Skäl för ASK");
    }
  }

  /** One entry of the log and one message for the sender of each thing that has happened. */
  private static void assertEachStepIsLoggedAndToldOnce(String id) {
    int steps = Platform.parse(platform.getAsAdmin("/api/ideas/" + id + "/history")).size();
    assertThat(steps).isGreaterThan(1);
    platform.await(
        "an entry and a message for each of " + steps,
        () -> total("/api/log?subject=idea:" + id) == steps && total(deliveries(id)) == steps);
  }

  private static String deliveries(String id) {
    return "/api/deliveries?subject=" + id;
  }

  private static int total(String path) {
    return Platform.parse(platform.getAsAdmin(path)).path("total").asInt();
  }

  private static void openByKeys(Page page, String title) {
    page.navigate(platform.url("/staff/ideas"));
    tabTo(page, "[name=q]");
    page.keyboard().type(title);
    page.keyboard().press("Enter");
    page.waitForURL("**q=**");
    tabTo(page, "[data-row] input");
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo(title);
    page.keyboard().press("Enter");
    page.waitForURL("**/staff/ideas/*-*");
  }

  private static void decideByKeys(Page page, String decision) {
    tabTo(page, "[name=decision]");
    page.keyboard().press("Space");
    for (int i = 0; i < 10 && !isFocused(page, "[value=" + decision + "]"); i++) {
      page.keyboard().press("ArrowDown");
    }
    assertThat(page.locator("[name=decision]:checked").inputValue()).isEqualTo(decision);
    tabTo(page, "[name=reason]");
    page.keyboard().type("Skäl för " + decision);
    boolean connects = decision.equals("CONNECT");
    if (page.locator("[name=connectedTo]").count() > 0) {
      assertThat(page.locator("[name=connectedTo]").isVisible()).isEqualTo(connects);
    }
    if (connects) {
      tabTo(page, "[name=connectedTo]");
      page.keyboard().type("Lärlingstorget");
    }
    if (decision.equals("PAUSE")) {
      tabTo(page, "#decide summary");
      page.keyboard().press("Enter");
      tabTo(page, "[name='wakeWhen.themes']");
      page.keyboard().press("Space");
      tabTo(page, "[name='wakeWhen.budgetYear']");
      page.keyboard().type("2099");
    }
    tabTo(page, "#decide .actions button");
    page.keyboard().press("Enter");
    page.waitForURL("**decided=yes");
  }

  @Test
  public void whatWaitsIsListedAndAnyoneReadsHowLongItTakes() {
    Sent sent = send("Väntar på skolan");
    try (BrowserContext staff = chromium.window(1280)) {
      Page page = chromium.signedIn(staff, "/staff/ideas/" + sent.id());
      page.locator("[name=decision][value=PAUSE]").check();
      page.locator("[name=reason]").fill("Vi väntar på skolan");
      page.locator("#decide summary").click();
      page.locator("[name='wakeWhen.budgetYear']").fill("1999");
      page.locator("#decide .actions button").click();
      assertThat(page.title()).startsWith("Fel:");
      assertLooksRight(page, "pause-wrong");
      page.locator("[name='wakeWhen.budgetYear']").fill("2099");
      page.locator("[name='wakeWhen.rules']").check();
      page.locator("#decide .actions button").click();
      page.waitForURL("**decided=yes");
      assertLooksRight(page, "paused");
      page.navigate(platform.url(sent.link()));
      assertLooksRight(page, "paused-status");
      page.navigate(platform.url("/staff/waiting"));
      assertLooksRight(page, "waiting");
      page.navigate(platform.url("/service-level"));
      assertLooksRight(page, "service-level");
    }
  }

  @Test
  public void theListHasKeysOfItsOwnWhileItHasTheFocus() {
    send("Lista ett");
    send("Lista två");
    try (BrowserContext staff = chromium.window(1280)) {
      Page page = chromium.signedIn(staff, "/staff/ideas?q=Lista");
      page.keyboard().press("j");
      assertThat(isFocused(page, "[data-row] *")).isFalse();
      tabTo(page, "[data-row] a");
      String first = String.valueOf(page.evaluate("document.activeElement.textContent"));
      page.keyboard().press("j");
      assertThat(page.evaluate("document.activeElement.textContent")).isNotEqualTo(first);
      page.keyboard().press("k");
      assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo(first);
      page.keyboard().press("x");
      assertThat(page.locator("[data-row] input:checked").count()).isEqualTo(1);
      page.keyboard().press("?");
      assertThat(page.locator("#keys").getAttribute("open")).isNotNull();
      Chromium.assertAccessible(page);
      Chromium.shoot(page, "queue-keys");
    }
  }

  @Test
  public void severalAreAssignedAndItIsUndoneWithoutScripts() {
    send("Flera ett");
    send("Flera två");
    try (BrowserContext staff = chromium.window(390, false, ColorScheme.LIGHT)) {
      Page page = chromium.signedIn(staff, "/staff/ideas?q=Flera");
      page.locator("[data-row] input").first().check();
      page.locator("[data-row] input").last().check();
      page.locator("[name=to]").selectOption("admin");
      page.locator("button[value=ASSIGN]").click();
      assertThat(page.locator("main").innerText()).contains("2 ärenden är fördelade");
      assertThat(page.locator("[data-l=Handläggare]").first().innerText()).contains("admin");
      page.locator(".done button").click();
      assertThat(page.locator("main").innerText()).contains("2 ärenden är som de var");
      assertThat(page.locator("[data-l=Handläggare]").first().innerText()).contains("Ingen");
    }
  }

  @Test
  public void aCaseIsWorkedOnAndAnotherPartyAnswers() {
    Sent sent = send("Att utreda");
    String path = "/staff/ideas/" + sent.id();
    try (BrowserContext staff = chromium.window(1280);
        BrowserContext outside = chromium.window(390)) {
      Page page = chromium.signedIn(staff, path);
      page.getByText("Ta ärendet").click();
      page.locator("#notes ~ form [name=note]").fill("Ring grannen");
      page.locator("#notes ~ form button").first().click();
      page.navigate(platform.url(path + "/inventory"));
      page.locator("[name=where]").first().check();
      page.locator("[name=searched]").fill("Praktik i restaurang");
      assertLooksRight(page, "inventory");
      page.locator("main form .actions button").first().click();
      page.navigate(platform.url(path + "/opinion"));
      page.locator("[name='score.scope'][value='4']").check();
      page.locator("[name='reason.scope']").fill("Lagom");
      assertLooksRight(page, "opinion");
      page.locator("main form .actions button").first().click();
      page.navigate(platform.url(path + "/consultations"));
      page.locator("[name=name]").fill("Eva Lund");
      page.locator("[name=email]").fill("eva@example.com");
      page.locator("[name=where]").first().check();
      page.locator("[name=question]").fill("Kan ni handleda?");
      assertLooksRight(page, "consult");
      page.locator("main form .actions button").first().click();
      String link = page.locator("#private-link").innerText();
      assertLooksRight(page, "consult-asked");

      Page own = outside.newPage();
      own.navigate(link);
      assertThat(own.locator("main").innerText())
          .contains("Kan ni handleda?", "Att utreda")
          .doesNotContain("Sven Provsson", "Provkrogen", "sven@example.com");
      assertLooksRight(own, "addressee");
      own.locator("[name=stance]").first().check();
      own.locator("[name=answer]").fill("Ja, gärna");
      own.locator("main form .actions button").first().click();
      assertThat(own.locator("main").innerText()).contains("Tack, svaret är sparat");

      page.navigate(platform.url(path));
      assertThat(page.locator("main").innerText())
          .contains("Ja, gärna", "Ring grannen", "Praktik i restaurang", "4 av 5");
      assertLooksRight(page, "case-worked");
      page.navigate(platform.url("/staff/ideas?tab=all"));
      assertLooksRight(page, "queue");
      own.navigate(platform.url(sent.link()));
      assertThat(own.locator("main").innerText()).doesNotContain("Ring grannen", "Lagom", "Eva");
    }
  }

  /** Accessible on a phone and on a desk, by day and by night, and no wider than the window. */
  private static void assertLooksRight(Page page, String name) {
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (int width : new int[] {390, 1280}) {
        page.setViewportSize(width, 900);
        Chromium.assertAccessible(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
            .as(name + " scrolls sideways at " + width)
            .isEqualTo(false);
        Chromium.shoot(page, "screening-" + name + "-" + width + "-" + scheme.name().toLowerCase());
      }
    }
  }

  @Test
  public void whoeverIsSecondSeesWhatTheFirstDidAndLosesNothing() {
    Sent sent = send("Två på en gång");
    try (BrowserContext staff = chromium.window(1280)) {
      Page page = chromium.signedIn(staff, "/staff/ideas/" + sent.id());
      page.locator("[name=decision][value=ACCEPT]").check();
      page.locator("[name=reason]").fill("Mitt långa skäl");
      platform.postAsAdmin(
          "/api/ideas/" + sent.id() + "/decisions",
          Map.of("decision", "PAUSE", "reason", "Vi väntar på budgeten"));
      page.locator("#decide .actions button").click();
      assertThat(page.title()).startsWith("Fel:");
      assertThat(page.locator("[name=reason]").inputValue()).isEqualTo("Mitt långa skäl");
      assertThat(page.locator("#decide").innerText())
          .contains("Det här har hänt medan du skrev", "Vi väntar på budgeten", "Av admin");
      assertLooksRight(page, "conflict");
    }
  }
}
