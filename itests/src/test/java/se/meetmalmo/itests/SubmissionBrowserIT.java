package se.meetmalmo.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** People hand in, follow and screen ideas in a real browser. */
public class SubmissionBrowserIT {
  @ClassRule public static final TemporaryFolder FOLDER = new TemporaryFolder();
  private static Platform platform;
  private static Chromium chromium;
  private final List<String> complaints = new ArrayList<>();

  /** The windows that run no scripts. */
  private static final Set<BrowserContext> quiet = new HashSet<>();

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

  @After
  public void theBrowserHadNothingToComplainOf() {
    assertThat(complaints).isEmpty();
  }

  @Test
  public void anIdeaIsHandedInWithoutJavaScript() {
    try (BrowserContext context = phone(false)) {
      Page page = open(context);
      handIn(page, "Utan skript");
      assertThat(page.locator("h1").count()).isEqualTo(1);
    }
  }

  @Test
  public void anIdeaIsHandedInWithJavaScriptAndFollowed() {
    try (BrowserContext context = chromium.window(1280, true, ColorScheme.LIGHT)) {
      Page page = open(context);
      handIn(page, "Med skript");
      page.locator("#private-link").click();
      assertThat(page.locator("main").innerText()).contains("Med skript");
      Chromium.shoot(page, "status");
      assertAccessible(page);
    }
  }

  @Test
  public void theCriteriaAnswerWhileOneWrites() {
    try (BrowserContext context = chromium.window(1280, true, ColorScheme.LIGHT)) {
      Page page = open(context);
      page.navigate(platform.url("/ideas/new"));
      fillWho(page);
      next(page);
      page.locator("[name=title]").fill("Ansökan");
      page.locator("[name=text]").fill("Vi ansöker härmed om bygglov för en skylt på vår fasad.");
      page.waitForCondition(() -> page.locator("#advice").innerText().contains("lots"));
      Chromium.shoot(page, "idea-refer");
    }
  }

  @Test
  public void nothingIsLostOnAnErrorOrAReload() {
    try (BrowserContext context = phone(false)) {
      Page page = open(context);
      page.navigate(platform.url("/ideas/new"));
      page.locator("[name='submitter.name']").fill("Sven Provsson");
      page.locator("[name='submitter.email']").fill("ingen adress");
      next(page);
      assertThat(page.title()).startsWith("Fel:");
      assertThat(page.locator("[name='submitter.name']").inputValue()).isEqualTo("Sven Provsson");
      assertThat(page.locator("[name='submitter.email']").inputValue()).isEqualTo("ingen adress");
      assertAccessible(page);
      fillWho(page);
      next(page);
      page.locator("[name=title]").fill("Halvvägs");
      page.locator("[name=text]").fill("Det här skrev jag innan strömmen gick");
      next(page);
      page.navigate(platform.url("/ideas/new/idea"));
      assertThat(page.locator("[name=title]").inputValue()).isEqualTo("Halvvägs");
    }
  }

  @Test
  public void whatIsTypedIsThereInTheOtherLanguage() {
    for (boolean scripts : new boolean[] {true, false}) {
      try (BrowserContext context = phone(scripts)) {
        Page page = open(context);
        page.navigate(platform.url("/ideas/new"));
        page.locator("[name='submitter.name']").fill("Sven Provsson");
        page.locator(scripts ? ".util a[hreflang]" : "main button[value=language]").click();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(page.locator("[name='submitter.name']").inputValue()).isEqualTo("Sven Provsson");
      }
    }
  }

  @Test
  public void aQuestionIsAnsweredWithoutJavaScript() {
    try (BrowserContext context = phone(false);
        BrowserContext staff = chromium.window(1280, true, ColorScheme.DARK)) {
      Page page = open(context);
      handIn(page, "Att fråga om");
      String number = page.locator(".receipt__no strong").innerText();
      page.locator("#private-link").click();
      String link = page.url();
      ask(open(staff), number);
      page.navigate(link);
      assertThat(page.locator(".now h2").innerText()).isEqualTo("Vi väntar på ditt svar");
      assertAccessible(page);
      page.locator("[name=answer]").fill("I maj");
      next(page);
      assertThat(page.locator("main").innerText()).contains("tagit emot ditt svar", "I maj");
      Chromium.shoot(page, "status-answered");
    }
  }

  @Test
  public void whoeverWritesWhatExistsAlreadyJoinsItInstead() {
    accepted("Gemensam odling på taken i Sofielund");
    for (boolean scripts : new boolean[] {true, false}) {
      try (BrowserContext context =
          scripts ? chromium.window(1280, true, ColorScheme.LIGHT) : phone(false)) {
        Page page = open(context);
        page.navigate(platform.url("/ideas/new"));
        fillWho(page);
        next(page);
        page.locator("[name=title]").fill("Odling på tak i Sofielund");
        page.locator("[name=text]").fill(GARDENS);
        if (!scripts) {
          page.locator("button[value=try]").click();
        }
        page.waitForCondition(() -> page.locator(".hits mark").count() > 0);
        if (scripts) {
          page.waitForCondition(
              () -> page.locator("#live").innerText().contains("liknar det du skriver"));
        }
        assertAccessible(page);
        Chromium.shoot(page, scripts ? "idea-similar" : "idea-similar-phone");
        page.locator(".hits button[name=join]").first().click();
        assertThat(page.locator("#join").innerText()).isEqualTo("Du går med i det här");
        assertAccessible(page);
        Chromium.shoot(page, scripts ? "check-joining" : "check-joining-phone");
        page.locator("[name=noGuaranteeAcknowledged]").check();
        next(page);
        page.locator("#private-link").click();
        assertThat(page.locator("main").innerText())
            .contains("Du valde att gå med i något som redan finns", "Gemensam odling på taken");
        assertAccessible(page);
        Chromium.shoot(page, scripts ? "status-joined" : "status-joined-phone");
      }
    }
  }

  private static final String GARDENS =
      "Bostadsrättsföreningar och en restaurang vill odla grönsaker på taken i Sofielund"
          + " tillsammans med skolan, så att elever lär sig odla och restaurangen får råvaror.";

  private void accepted(String title) {
    Map<String, Object> idea = Ideas.sound(title);
    idea.put("text", GARDENS);
    String id = Platform.parse(platform.post("/api/ideas", idea)).path("id").asText();
    platform.postAsAdmin(
        "/api/ideas/" + id + "/decisions", Map.of("decision", "ACCEPT", "reason", "Ja"));
    platform.await(
        "it is found",
        () -> platform.get("/api/similar?title=odling%20taken%20Sofielund").body().contains(id));
  }

  @Test
  public void aScreenerSeesWhatIsAlikeAndSaysSo() {
    accepted("Odling på skolans tak i Kirseberg");
    platform.post("/api/ideas", Ideas.sound("Odlingar på tak i Kirseberg"));
    try (BrowserContext context = chromium.window(1280, true, ColorScheme.LIGHT)) {
      Page page = open(context);
      page.navigate(platform.url("/sign-in?to=/staff/ideas"));
      page.locator("[name=name]").fill("admin");
      page.locator("[name=password]").fill(Platform.PASSWORD);
      page.locator("main form button").first().click();
      page.getByText("Odlingar på tak i Kirseberg").first().click();
      page.waitForCondition(() -> page.locator("#together .hits li").count() > 0);
      assertAccessible(page);
      Chromium.shoot(page, "case-together");
      page.locator("#together button[value=DIFFERENT]").first().click();
      assertThat(page.locator("main").innerText()).contains("Inte samma sak");
      assertAccessible(page);
      Chromium.shoot(page, "together");
      page.setViewportSize(390, 844);
      Chromium.shoot(page, "together-phone");
      page.locator("#together a[href*='/together/merge?into=']").first().click();
      assertAccessible(page);
      Chromium.shoot(page, "merge-phone");
    }
  }

  private void ask(Page page, String number) {
    page.navigate(platform.url("/sign-in?to=/staff/ideas/" + number));
    page.locator("[name=name]").fill("admin");
    page.locator("[name=password]").fill(Platform.PASSWORD);
    page.locator("main form button").first().click();
    page.locator("[name=decision][value=ASK]").check();
    page.locator("[name=reason]").fill("När vill ni börja?");
    next(page);
    assertThat(page.locator(".now h2").innerText()).isEqualTo("Väntar på avsändarens svar");
    assertAccessible(page);
    Chromium.shoot(page, "case-asked-dark");
  }

  @Test
  public void aCoordinatorSignsInAndDecides() {
    platform.post("/api/ideas", Ideas.sound("Att besluta om"));
    try (BrowserContext context = chromium.window(1280, true, ColorScheme.LIGHT)) {
      Page page = open(context);
      page.navigate(platform.url("/staff/ideas"));
      page.locator("[name=name]").fill("admin");
      page.locator("[name=password]").fill(Platform.PASSWORD);
      page.locator("main form button[type=submit], main form button").first().click();
      assertThat(page.url()).endsWith("/staff/ideas");
      Chromium.shoot(page, "queue");
      assertAccessible(page);
      page.getByText("Att besluta om").first().click();
      assertThat(page.locator("main").innerText()).contains("sven@example.com");
      Chromium.shoot(page, "case");
      assertAccessible(page);
    }
  }

  @Test
  public void everyPublicPageIsAccessibleInBothSchemesAndOnAPhone() {
    platform.post("/api/ideas", Ideas.sound("Öppen för alla"));
    for (String path :
        new String[] {
          "/",
          "/criteria",
          "/log",
          "/initiatives",
          "/initiatives/where",
          "/ideas",
          "/ideas/new",
          "/sign-in",
          "/privacy",
          "/accessibility",
          "/nowhere"
        }) {
      for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        try (BrowserContext context = chromium.window(1280, true, scheme)) {
          Page page = context.newPage();
          page.navigate(platform.url(path));
          assertAccessible(page);
          Chromium.shoot(page, name(path) + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
        }
      }
      try (BrowserContext context = phone(true)) {
        Page page = context.newPage();
        page.setViewportSize(320, 700);
        page.navigate(platform.url(path));
        Object wider = page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
        assertThat(wider).as(path + " scrolls sideways at 320 px").isEqualTo(false);
        page.setViewportSize(390, 844);
        Chromium.shoot(page, name(path) + "-phone");
      }
    }
  }

  @Test
  public void theLanguageIsSwitchedInPlace() {
    try (BrowserContext context = chromium.window(1280, true, ColorScheme.LIGHT)) {
      Page page = open(context);
      page.navigate(platform.url("/criteria"));
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English")).click();
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
      assertThat(page.url()).contains("/criteria");
      page.navigate(platform.url("/ideas"));
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    }
  }

  @Test
  public void aKeyboardIsEnough() {
    try (BrowserContext context = chromium.window(1280, true, ColorScheme.LIGHT)) {
      Page page = open(context);
      page.navigate(platform.url("/ideas/new"));
      page.keyboard().press("Tab");
      assertThat(focused(page)).isEqualTo("#main");
      for (int i = 0; i < 40 && !"submitter.name".equals(focused(page)); i++) {
        page.keyboard().press("Tab");
      }
      page.keyboard().type("Sven Provsson");
      page.keyboard().press("Tab");
      page.keyboard().type("sven@example.com");
      page.keyboard().press("Tab");
      page.keyboard().type("Provkrogen");
      page.keyboard().press("Tab");
      page.keyboard().press("Space");
      page.keyboard().press("Enter");
      page.waitForURL("**/ideas/new/idea");
    }
  }

  private static String focused(Page page) {
    ElementHandle element = page.evaluateHandle("document.activeElement").asElement();
    String name = element.getAttribute("name");
    return name == null ? element.getAttribute("href") : name;
  }

  private void handIn(Page page, String title) {
    page.navigate(platform.url("/"));
    page.locator("main a[href='/ideas/new']").first().click();
    fillWho(page);
    assertAccessible(page);
    next(page);
    page.locator("[name=title]").fill(title);
    page.locator("[name=text]").fill((String) Ideas.sound(title).get("text"));
    Chromium.shoot(page, "idea");
    assertAccessible(page);
    next(page);
    page.locator("[name='collaboration.participants']")
        .fill("Fem restauranger och arbetsmarknadsförvaltningen");
    page.locator("[name='collaboration.ownContribution']").fill("Praktikplatser, lokal och tid");
    page.locator("[name='collaboration.cityContribution']").fill("Del av en handledares lön");
    next(page);
    page.locator("[name='collaboration.forms'][value=PILOT]").check();
    next(page);
    page.locator("[name=socialEffect]").fill("Unga får en första erfarenhet");
    page.locator("[name=businessEffect]").fill("Vi hittar medarbetare");
    next(page);
    page.locator("[name=themes]").first().check();
    next(page);
    assertAccessible(page);
    next(page);
    assertThat(page.title()).as("the notice must be acknowledged").startsWith("Fel:");
    page.locator("[name=noGuaranteeAcknowledged]").check();
    next(page);
    assertThat(page.locator("main").innerText()).containsPattern("M-\\d{4}-\\d{6}");
    assertAccessible(page);
    Chromium.shoot(page, "receipt");
    page.reload();
    assertThat(page.locator("main").innerText()).containsPattern("M-\\d{4}-\\d{6}");
  }

  private static void fillWho(Page page) {
    page.locator("[name='submitter.name']").fill("Sven Provsson");
    page.locator("[name='submitter.email']").fill("sven@example.com");
    page.locator("[name='submitter.organisation.name']").fill("Provkrogen");
    page.locator("[name='submitter.organisation.kind'][value=BUSINESS]").check();
  }

  private static void next(Page page) {
    page.locator("main form .actions button.govuk-button").first().click();
  }

  private Page open(BrowserContext context) {
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          // a page that is left while it keeps what was typed is no fault
          boolean left = message.text().matches("htmx:(sendAbort|afterRequest).*");
          if (message.type().equals("error") && !message.text().contains("status of 4") && !left) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    return page;
  }

  private static void assertAccessible(Page page) {
    if (quiet.contains(page.context())) {
      assertAccessibleCopy(page);
    } else {
      Chromium.assertAccessible(page);
    }
  }

  /** The scan is a script: a page without scripts is scanned as it stands in a window with them. */
  private static void assertAccessibleCopy(Page page) {
    try (BrowserContext scripted = phone(true)) {
      String html = page.content();
      scripted.route(
          page.url(),
          route ->
              route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(html)));
      Page copy = scripted.newPage();
      copy.navigate(page.url());
      Chromium.assertAccessible(copy);
    }
  }

  private static String name(String path) {
    return path.equals("/") ? "start" : path.substring(1).replace('/', '-');
  }

  private static BrowserContext phone(boolean scripts) {
    BrowserContext context = chromium.window(390, scripts, ColorScheme.LIGHT);
    if (!scripts) {
      quiet.add(context);
    }
    return context;
  }
}
