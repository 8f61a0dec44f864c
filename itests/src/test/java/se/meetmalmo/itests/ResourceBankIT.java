package se.meetmalmo.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** People join, are certified, named only while they agree, and leave; in a real browser. */
public class ResourceBankIT {
  @ClassRule public static final TemporaryFolder FOLDER = new TemporaryFolder();
  private static final Path CHROMIUM =
      Path.of(System.getProperty("meet.chromium", "/usr/bin/chromium"));
  private static final Path SHOTS =
      Path.of(System.getProperty("meet.root"), "itests", "target", "screenshots");
  private static Platform platform;
  private static Mailbox mail;
  private static Playwright playwright;
  private static Browser browser;

  @BeforeClass
  public static void start() {
    platform = Platform.start(FOLDER.getRoot().toPath());
    mail = new Mailbox(platform);
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
  }

  @AfterClass
  public static void stop() {
    if (playwright != null) {
      playwright.close();
    }
    if (mail != null) {
      mail.close();
    }
    if (platform != null) {
      platform.close();
    }
  }

  private static BrowserContext window(int width, ColorScheme scheme, boolean scripts) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setViewportSize(width, 900)
            .setLocale("sv-SE")
            .setColorScheme(scheme)
            .setJavaScriptEnabled(scripts));
  }

  private static void next(Page page) {
    page.locator("main form .actions button.govuk-button").first().click();
  }

  /** The private link that would be mailed, as an operator issues it. */
  private static String link(String name) {
    String all = "/api/members/all?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    String id = Platform.parse(platform.getAsAdmin(all)).at("/items/0/id").asText();
    return Platform.parse(platform.postAsAdmin("/api/members/" + id + "/link", ""))
        .path("url")
        .asText()
        .replaceAll(".*/membership/", "/membership/");
  }

  @Test
  public void oneJoinsIsCertifiedLeavesAndTheCertificateHoldsNoLonger() {
    try (BrowserContext context = window(390, ColorScheme.LIGHT, false)) {
      Page page = context.newPage();
      page.navigate(platform.url("/bank"));
      page.locator("main a[href='/join']").first().click();
      next(page);
      assertThat(page.title()).startsWith("Fel:");
      page.locator("[name=name]").fill("Ylva Provmedlem");
      page.locator("[name=email]").fill("ylva@example.com");
      next(page);
      page.locator("[name='organisation.name']").fill("Provbygg AB");
      page.locator("[name='organisation.kind'][value=BUSINESS]").check();
      page.locator("[name='organisation.industry']").selectOption("41");
      next(page);
      page.locator("[name='interest.scope'][value=TOPICS]").check();
      page.locator("[name='interest.themes'][value=arbete]").check();
      next(page);
      page.locator("[name='capacity.groups']").fill("2");
      next(page);
      assertThat(page.locator("main").innerText()).contains("Ylva Provmedlem", "Byggande av hus");
      page.locator("[name=consentPublicName]").check();
      next(page);
      assertThat(page.url()).endsWith("/join/sent");
      assertThat(platform.getPage("/bank").body()).doesNotContain("Ylva");

      page.navigate(platform.url(mail.link("membership", "ylva@example.com", "Bekräfta")));
      next(page);
      assertThat(page.locator("main").innerText()).contains("du är medlem");
      assertThat(platform.getPage("/bank").body()).contains("Ylva Provmedlem");
      String own = page.url().replaceAll("\\?.*", "");
      String credential = downloaded(page, "#credential");
      assertThat(platform.getPage(page.locator("#pdf").getAttribute("href")).body())
          .startsWith("%PDF");
      Chromium.shoot(page, "bank-journey-member");
      assertThat(verdict(page, credential)).contains("Intyget gäller", "Ylva Provmedlem");
      Chromium.shoot(page, "bank-journey-valid");

      page.navigate(own);
      page.locator("main a[href$='/leave']").click();
      Chromium.shoot(page, "bank-journey-leave");
      next(page);
      assertThat(page.url()).endsWith("/membership/left");
      assertThat(verdict(page, credential)).contains("gäller inte längre");
      Chromium.shoot(page, "bank-journey-revoked");
      assertThat(platform.getPage("/bank").body()).doesNotContain("Ylva");
      assertThat(platform.getPage(own).statusCode()).isEqualTo(404);
    }
  }

  /** What a file says that a link on the page gives. */
  private static String downloaded(Page page, String link) {
    try {
      Path file = page.waitForDownload(() -> page.locator(link).click()).path();
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String verdict(Page page, String credential) {
    page.navigate(platform.url("/bank"));
    page.locator("a[href='/certificates']").first().click();
    page.locator("[name=credential]").fill(credential);
    next(page);
    return page.locator("main").innerText();
  }

  @Test
  public void everyPageIsAccessibleOnAPhoneAndADesktop() {
    Map<String, Object> said =
        Map.of(
            "name",
            "Petra Synlig",
            "email",
            "petra@example.com",
            "organisation",
            Map.of("name", "Synliga AB", "industry", "62"),
            "consentPublicName",
            true);
    platform.post("/api/members", said);
    String own = link("Synlig");
    JsonNode member =
        Platform.parse(
            platform.post(own.replace("/membership/", "/api/memberships/") + "/confirmation", ""));
    List<String> paths =
        new ArrayList<>(
            List.of("/bank", "/join", "/join/sent", "/certificates", "/membership", own));
    paths.add(own + "/change");
    paths.add(own + "/pause");
    paths.add(own + "/leave");
    paths.add("/certificates/" + member.path("certificateId").asText());
    for (String path : paths) {
      for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        try (BrowserContext context = window(1280, scheme, true)) {
          Page page = context.newPage();
          page.navigate(platform.url(path));
          assertAccessible(page, path);
        }
      }
      try (BrowserContext context = window(320, ColorScheme.LIGHT, true)) {
        Page page = context.newPage();
        page.navigate(platform.url(path));
        Object wider = page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
        assertThat(wider).as(path + " scrolls sideways at 320 px").isEqualTo(false);
        page.setViewportSize(390, 844);
        assertAccessible(page, path);
        String name = path.replaceAll("[A-Za-z0-9_-]{30,}", "own").replaceAll("\\W+", "-");
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve("bank" + name + ".png"))
                .setFullPage(true));
      }
    }
  }

  @Test
  public void theBusinessUnitSeesMembersAndTheCitysSide() {
    try (BrowserContext context = window(1280, ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      page.navigate(platform.url("/staff/members"));
      page.locator("[name=name]").fill("admin");
      page.locator("[name=password]").fill(Platform.PASSWORD);
      page.locator("main form button").first().click();
      assertAccessible(page, "/staff/members");
      page.navigate(platform.url("/staff/city-units"));
      assertAccessible(page, "/staff/city-units");
      page.locator("a[href='/staff/city-units/kultur']").click();
      assertAccessible(page, "/staff/city-units/kultur");
      page.locator("[name=groups]").fill("2");
      page.locator("[name='contact.0.name']").fill("Kim Exempel");
      page.locator("[name='contact.0.email']").fill("kim@example.com");
      next(page);
      assertThat(page.locator("main").innerText()).contains("Kim Exempel");
      assertThat(platform.get("/api/city-units").body()).doesNotContain("Kim Exempel");
    }
  }

  private static void assertAccessible(Page page, String what) {
    assertThat(
            new AxeBuilder(page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                    .analyze()
                    .getViolations()
                    .stream()
                    .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getTarget())
                    .toList())
        .as(what)
        .isEmpty();
  }
}
