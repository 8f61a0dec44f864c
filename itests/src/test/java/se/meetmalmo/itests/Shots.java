package se.meetmalmo.itests;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the pictures of the README; {@code itests/bench/shots} runs it. All people are made up. */
public final class Shots {
  private static final String CHROMIUM =
      System.getenv().getOrDefault("MEET_CHROMIUM", "/usr/bin/chromium");
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 900;
  private final String base;
  private final Path folder;
  private final ObjectMapper json = new ObjectMapper();

  private Shots(String base, Path folder) {
    this.base = base;
    this.folder = folder;
  }

  /**
   * @param args the platform's address, the administrator's password, the folder for the pictures
   */
  public static void main(String[] args) throws Exception {
    new Shots(args[0], Path.of(args[2])).make(args[1]);
  }

  private void make(String password) throws Exception {
    Files.createDirectories(folder);
    for (Map<String, Object> idea : examples()) {
      post(idea);
    }
    String status = post(person(Ideas.sound("Delad handledare för praktikanter"), "BUSINESS"));
    try (Playwright playwright = Playwright.create();
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(CHROMIUM))
                        .setArgs(List.of("--no-sandbox")));
        BrowserContext context =
            browser.newContext(
                new Browser.NewContextOptions()
                    .setLocale("sv-SE")
                    .setViewportSize(WIDTH, HEIGHT))) {
      Page page = context.newPage();
      take(page, "/", "start");
      take(page, "/criteria", "criteria");
      take(page, URI.create(status).getPath(), "status");
      write(page);
      take(page, "", "idea");
      page.navigate(base + "/sign-in");
      page.locator("[name=name]").fill("admin");
      page.locator("[name=password]").fill(password);
      page.locator("main form button").first().click();
      take(page, "/staff/ideas", "queue");
    }
  }

  /** Writes an idea as far as to where the criteria answer. */
  private void write(Page page) {
    page.navigate(base + "/ideas/new");
    page.locator("[name='submitter.name']").fill("Kim Exempel");
    page.locator("[name='submitter.email']").fill("kim@example.com");
    page.locator("[name='submitter.organisation.name']").fill("Exempelkrogen");
    page.locator("[value=BUSINESS]").check();
    page.locator(".end button").first().click();
    page.locator("[name=title]").fill("Delad handledare för praktikanter");
    page.waitForResponse(
        answer -> answer.url().endsWith("/findings"),
        () -> page.locator("[name=text]").fill((String) Ideas.sound("").get("text")));
    page.waitForCondition(() -> page.locator(".verdicts .five").isVisible());
  }

  /**
   * @param path empty: the page that is open
   */
  private void take(Page page, String path, String name) {
    if (!path.isEmpty()) {
      page.navigate(base + path);
    }
    page.evaluate("document.fonts.ready");
    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
  }

  private String post(Map<String, Object> idea) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/api/ideas"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(idea)))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 201) {
      throw new IOException(idea.get("title") + ": " + answer.statusCode() + " " + answer.body());
    }
    return json.readTree(answer.body()).get("statusUrl").asText();
  }

  private static List<Map<String, Object>> examples() {
    return List.of(
        idea(
            "Samordnade leveranser till små butiker",
            "Tolv butiker vill tillsammans med staden samla sina leveranser till en elbil om dagen,"
                + " så att gatorna blir lugnare och frakten billigare.",
            "Samma gator med färre lastbilar",
            "stadsbyggnad",
            "Innerstaden",
            "BUSINESS"),
        idea(
            "Lärlingar i fastighetsskötsel",
            "Ett bostadsbolag, tre byggföretag och gymnasieförvaltningen vill starta ett gemensamt"
                + " lärlingsprogram för unga som vill arbeta med hus.",
            "Unga får ett yrke",
            "arbete",
            "Hela staden",
            "CITY_COMPANY"),
        idea(
            "Läxhjälp i lokaler som står tomma",
            "Fastighetsägare och skolor vill tillsammans öppna tomma butikslokaler för läxhjälp på"
                + " eftermiddagarna.",
            "Fler klarar skolan",
            "skola",
            "Öster",
            "OTHER"),
        person(Ideas.application(), "BUSINESS"));
  }

  private static Map<String, Object> idea(
      String title, String text, String effect, String theme, String area, String kind) {
    Map<String, Object> idea = person(Ideas.sound(title), kind);
    idea.put("text", text);
    idea.put("socialEffect", effect);
    idea.put("themes", List.of(theme));
    idea.put("areas", List.of(area));
    return idea;
  }

  private static Map<String, Object> person(Map<String, Object> idea, String kind) {
    Map<String, Object> whole = new LinkedHashMap<>(idea);
    whole.put(
        "submitter",
        Map.of(
            "name",
            "Kim Exempel",
            "email",
            "kim@example.com",
            "organisation",
            Map.of("name", "Exempel och Söner", "kind", kind)));
    return whole;
  }
}
