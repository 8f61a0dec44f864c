package se.meetmalmo.platform.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.HealthCheck;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.PageContext;

/** The portal over HTTP. */
class PortalTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String TOKEN = "T".repeat(43);
  private static TestPortal portal;

  @BeforeAll
  static void start() throws Exception {
    portal = new TestPortal();
  }

  @AfterAll
  static void stop() throws Exception {
    portal.stop();
  }

  @Test
  void putsTheShellAroundAPage() throws Exception {
    HttpResponse<String> page = portal.get("/echo");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(page.headers().allValues("Cache-Control")).containsExactly("private, no-cache");
    assertThat(page.body())
        .startsWith("<!doctype html>")
        .contains(
            "<html lang=\"sv\"",
            "<title>Eko &lt;&amp;&gt; – Meet Malmö</title>",
            "<main id=\"main\"",
            "<a href=\"/ideas\" aria-current=\"true\">Idéer</a>",
            "href=\"/sign-in\"")
        .doesNotContain("Granskning", "sign-out", " style=");
  }

  @Test
  void showsStaffWhatIsForTheirRoles() throws Exception {
    String page = portal.get("/echo", "Cookie", "session=x").body();
    assertThat(page)
        .contains("Granskning", "action=\"/sign-out\"", "href=\"/account\">Mitt konto</a>")
        .doesNotContain("Konton", "href=\"/sign-in\"");
  }

  @Test
  void saysHowToReachTheOfficeOrWhereThatIsSaid() throws Exception {
    assertThat(Gallery.portal(Map.of("contact_phone", "040-12 34 56")).canBeReached()).isTrue();
    assertThat(new PortalHealth(Gallery.portal(Map.of())).check())
        .matches(HealthCheck.Result::ok)
        .matches(result -> result.message().contains("contact.email"));
    for (String path : List.of("/privacy", "/accessibility")) {
      assertThat(portal.get(path).body())
          .contains("finns på stadens egen webbplats", "<h2>Ansvarig</h2>")
          .doesNotContain("mailto:", "class=\"plain contact\"");
    }
    StartPages reachable = pages(Map.of("contact_email", "a@b.se", "contact_phone", "040-12 34"));
    PageContext page = Gallery.page(Language.SV, Actor.ANONYMOUS, "/privacy");
    assertThat(reachable.privacy(page).body().markup())
        .contains("href=\"mailto:a@b.se\"", "href=\"tel:0401234\"")
        .doesNotContain("egen webbplats");
  }

  @Test
  void namesTheButtonsOfTheStartPageByWhatTheyDo() throws Exception {
    assertThat(portal.get("/").body())
        .contains("<li><a href=\"/criteria\">Kriterier</a>")
        .containsPattern("govuk-button[^>]+href=\"/ideas/new\">Lämna en idé<")
        .containsPattern("govuk-button[^>]+href=\"/criteria\">Se kriterierna<");
  }

  private static StartPages pages(Map<String, String> settings) {
    return new StartPages(
        Gallery.portal(settings), new Assets(), Gallery.navigation(), new StartSections());
  }

  @Test
  void servesSeveralClassesAtTheRoot() throws Exception {
    assertThat(portal.get("/").body()).contains("Så går det till");
    assertThat(portal.get("/more").body()).contains("<h1>Mer</h1>");
    assertThat(portal.get("/privacy").body()).contains("personuppgifter");
    assertThat(portal.get("/accessibility?lang=en").body()).contains("Accessibility");
    assertThat(portal.get("/robots.txt", "Accept", "text/html").body())
        .contains("Disallow: /status");
    assertThat(portal.get("/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void choosesTheLanguageByAddressThenCookieThenBrowser() throws Exception {
    assertThat(language("/echo")).isEqualTo("sv");
    assertThat(language("/echo", "Accept-Language", "en-GB,sv;q=0.5")).isEqualTo("en");
    assertThat(language("/echo", "Accept-Language", "de, en;q=0.8, sv;q=0.9")).isEqualTo("sv");
    assertThat(language("/echo", "Accept-Language", "de")).isEqualTo("sv");
    assertThat(language("/echo", "Cookie", "meet-lang=en")).isEqualTo("en");
    assertThat(language("/echo?lang=sv", "Cookie", "meet-lang=en")).isEqualTo("sv");
    assertThat(language("/echo?lang=xx", "Cookie", "meet-lang=<script>")).isEqualTo("sv");
  }

  @Test
  void remembersAChosenLanguageAndKeepsThePage() throws Exception {
    HttpResponse<String> page = portal.get("/echo?q=a%26b&lang=en&page=2");
    assertThat(page.headers().allValues("Set-Cookie"))
        .anySatisfy(cookie -> assertThat(cookie).startsWith("meet-lang=en; Path=/"));
    assertThat(page.headers().firstValue("Content-Language")).hasValue("en");
    assertThat(page.headers().firstValue("Vary").orElseThrow()).contains("Accept-Language");
    assertThat(page.body()).contains("href=\"?q=a%26b&amp;page=2&amp;lang=sv\"");
  }

  @Test
  void givesAScriptTheBodyAlone() throws Exception {
    assertThat(portal.get("/echo", "HX-Request", "true").body()).isEqualTo("<h1>sv</h1>");
  }

  @Test
  void marksCookiesAsSecureBehindHttps() throws Exception {
    assertThat(cookie(portal.get("/echo", "X-Forwarded-Proto", "https"))).contains("; Secure");
    assertThat(cookie(portal.get("/echo"))).doesNotContain("Secure").contains("SameSite=Lax");
    assertThat(portal.get("/echo", "Cookie", "meet-csrf=" + TOKEN).headers().map())
        .doesNotContainKey("set-cookie");
  }

  @Test
  void takesAFormWithTheTokenOfItsCookie() throws Exception {
    Matcher token = Pattern.compile("meet-csrf=([\\w-]{43});").matcher(cookie(portal.get("/echo")));
    assertThat(token.find()).isTrue();
    String[] headers = {"Content-Type", FORM, "Cookie", "meet-csrf=" + token.group(1)};
    String body = "text=hej%20p%C3%A5+dig";
    assertThat(portal.post("/echo", body, headers).statusCode()).isEqualTo(403);
    assertThat(portal.post("/echo", "csrf=" + token.group(1) + "&" + body, headers).body())
        .isEqualTo("hej på dig|43");
  }

  @Test
  void refusesAForgedForm() throws Exception {
    assertThat(form("text=x&csrf=" + "U".repeat(43))).isEqualTo(403);
    assertThat(form("text=x&csrf=")).isEqualTo(403);
    assertThat(form("text=csrf=" + TOKEN)).isEqualTo(403);
    assertThat(portal.post("/echo", "csrf=&text=x", "Content-Type", FORM, "Cookie", "meet-csrf="))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(403);
    assertThat(form("csrf=" + TOKEN + "&text=x", "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
    assertThat(form("csrf=" + TOKEN + "&text=x", "Sec-Fetch-Site", "same-site")).isEqualTo(403);
    assertThat(form("csrf=" + TOKEN + "&text=x", "Origin", "https://evil.example")).isEqualTo(403);
    assertThat(form("csrf=" + TOKEN + "&text=x", "Origin", ":::")).isEqualTo(403);
  }

  @Test
  void takesAFormFromHere() throws Exception {
    String own = portal.uri("").toString();
    assertThat(form("text=x&csrf=" + TOKEN, "Sec-Fetch-Site", "same-origin")).isEqualTo(200);
    assertThat(form("text=x&csrf=" + TOKEN, "Origin", own)).isEqualTo(200);
    assertThat(form("text=x&csrf=" + TOKEN, "Origin", "null")).isEqualTo(200);
    assertThat(form("text=x", "X-CSRF-Token", TOKEN)).isEqualTo(200);
  }

  @Test
  void readsTheTokenOfAMultipartFormAndLeavesTheForm() throws Exception {
    String part = "--b\r\nContent-Disposition: form-data; name=\"";
    String body =
        part
            + "csrf\"\r\n\r\n"
            + TOKEN
            + "\r\n"
            + part
            + "file\"\r\n\r\n"
            + "x".repeat(50_000)
            + "\r\n--b--\r\n";
    String[] headers = {
      "Content-Type", "multipart/form-data; boundary=b", "Cookie", "meet-csrf=" + TOKEN
    };
    assertThat(portal.post("/echo", body, headers).body()).isEqualTo(String.valueOf(body.length()));
    String forged = body.replace(TOKEN, "U".repeat(43));
    assertThat(portal.post("/echo", forged, headers).statusCode()).isEqualTo(403);
  }

  @Test
  void asksOfTheApiOnlyWhereACookieAnswers() throws Exception {
    String json = "application/json";
    assertThat(portal.post("/echo", "{}", "Content-Type", json).body()).isEqualTo("anonymous {}");
    assertThat(portal.post("/echo", "{}", "Content-Type", json, "Cookie", "session=x").statusCode())
        .isEqualTo(403);
    assertThat(
            portal
                .post(
                    "/echo",
                    "{}",
                    "Content-Type",
                    json,
                    "Cookie",
                    "session=x; meet-csrf=" + TOKEN,
                    "X-CSRF-Token",
                    TOKEN)
                .body())
        .isEqualTo("sara {}");
    assertThat(
            portal.post("/echo", "{}", "Content-Type", "text/plain", "Authorization", "x").body())
        .isEqualTo("sara {}");
    assertThat(portal.post("/echo", "{}", "Content-Type", "text/plain").statusCode())
        .isEqualTo(403);
  }

  @Test
  void explainsARefusedFormToPeople() throws Exception {
    HttpResponse<String> page =
        portal.post("/echo", "text=x", "Content-Type", FORM, "Accept", "text/html,*/*");
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("Gå tillbaka", "<html lang=\"sv\"").doesNotContain("teknisk");
    HttpResponse<String> text =
        portal.post("/echo", "text=x", "Content-Type", FORM, "Accept", "text/plain");
    assertThat(text.body()).isEqualTo(CsrfFilter.REFUSAL);
  }

  @Test
  void servesEveryFileThatThePageAndItsStylesAskFor() throws Exception {
    String page = portal.get("/").body();
    String styles = portal.get(portal.assets().url("portal.css")).body();
    Matcher urls = Pattern.compile("url\\(([^)]+)\\)").matcher(styles);
    assertThat(urls.results().map(url -> url.group(1)).distinct())
        .containsExactlyInAnyOrder(
            "figtree.woff2", "logo.svg", "logo-dark.svg", "bridge.svg", "chevron.svg")
        .allSatisfy(name -> assertThat(status(portal.assets().url(name))).isEqualTo(200));
    Matcher links = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"").matcher(page);
    List<String> files = links.results().map(link -> link.group(1)).toList();
    assertThat(files).hasSize(5).allSatisfy(file -> assertThat(status(file)).isEqualTo(200));
    assertThat(page + styles).doesNotContain("data:");
  }

  @Test
  void letsBrowsersKeepFilesAndPacksThem() throws Exception {
    String url = portal.assets().url("portal.css");
    HttpRequest request =
        HttpRequest.newBuilder(portal.uri(url)).header("Accept-Encoding", "br, gzip").build();
    HttpResponse<java.io.InputStream> packed =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(packed.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    String plain = portal.get(url, "Accept-Encoding", "gzip;q=0").body();
    assertThat(new GZIPInputStream(packed.body()).readAllBytes())
        .isEqualTo(plain.getBytes("UTF-8"));
    HttpResponse<String> old = portal.get("/assets/0123456789abcdef/portal.css");
    assertThat(old.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(status("/assets/x/../../secret")).isNotEqualTo(200);
    assertThat(status("/assets/x/messages_sv.properties")).isEqualTo(404);
  }

  private static int form(String body, String... headers) throws Exception {
    String[] all = new String[headers.length + 4];
    System.arraycopy(headers, 0, all, 4, headers.length);
    all[0] = "Content-Type";
    all[1] = FORM;
    all[2] = "Cookie";
    all[3] = "meet-csrf=" + TOKEN;
    return portal.post("/echo", body, all).statusCode();
  }

  private static int status(String path) {
    try {
      return portal.get(path).statusCode();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String language(String path, String... headers) throws Exception {
    Matcher lang = Pattern.compile("<html lang=\"(..)\"").matcher(portal.get(path, headers).body());
    return lang.find() ? lang.group(1) : "";
  }

  private static String cookie(HttpResponse<String> response) {
    return String.join("\n", response.headers().allValues("Set-Cookie"));
  }
}
