package se.meetmalmo.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
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
    if (chromium != null) {
      chromium.close();
    }
    if (mail != null) {
      mail.close();
    }
    if (platform != null) {
      platform.close();
    }
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
    try (BrowserContext context = chromium.window(390, false, ColorScheme.LIGHT)) {
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
      Chromium.shootWidths(page, "bank-journey-member");
      assertThat(verdict(page, credential)).contains("Intyget gäller", "Ylva Provmedlem");
      Chromium.shootWidths(page, "bank-journey-valid");

      page.navigate(own);
      page.locator("main a[href$='/leave']").click();
      Chromium.shootWidths(page, "bank-journey-leave");
      next(page);
      assertThat(page.url()).endsWith("/membership/left");
      assertThat(verdict(page, credential)).contains("gäller inte längre");
      Chromium.shootWidths(page, "bank-journey-revoked");
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
        try (BrowserContext context = chromium.window(1280, true, scheme)) {
          Page page = context.newPage();
          page.navigate(platform.url(path));
          Chromium.assertAccessible(page);
        }
      }
      try (BrowserContext context = chromium.window(320, true, ColorScheme.LIGHT)) {
        Page page = context.newPage();
        page.navigate(platform.url(path));
        Chromium.assertFits(page);
        page.setViewportSize(390, 844);
        Chromium.assertAccessible(page);
        String name = path.replaceAll("[A-Za-z0-9_-]{30,}", "own").replaceAll("\\W+", "-");
        Chromium.shoot(page, "bank" + name);
      }
    }
  }

  @Test
  public void theBusinessUnitSeesMembersAndTheCitysSide() {
    try (BrowserContext context = chromium.window(1280, true, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      page.navigate(platform.url("/staff/members"));
      page.locator("[name=name]").fill("admin");
      page.locator("[name=password]").fill(Platform.PASSWORD);
      page.locator("main form button").first().click();
      Chromium.assertAccessible(page);
      page.navigate(platform.url("/staff/city-units"));
      Chromium.assertAccessible(page);
      page.locator("a[href='/staff/city-units/kultur']").click();
      Chromium.assertAccessible(page);
      page.locator("[name=groups]").fill("2");
      page.locator("[name='contact.0.name']").fill("Kim Exempel");
      page.locator("[name='contact.0.email']").fill("kim@example.com");
      next(page);
      assertThat(page.locator("main").innerText()).contains("Kim Exempel");
      assertThat(platform.get("/api/city-units").body()).doesNotContain("Kim Exempel");
    }
  }
}
