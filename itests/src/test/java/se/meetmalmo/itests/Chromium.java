package se.meetmalmo.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;

/** A real browser in front of the platform, and what every page is held to. */
final class Chromium implements AutoCloseable {
  private static final Path SHOTS =
      Path.of(System.getProperty("meet.root"), "itests", "target", "screenshots");
  private final Platform platform;
  private final Playwright playwright = Playwright.create();
  private final Browser browser;

  Chromium(Platform platform) {
    this.platform = platform;
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(
                        Path.of(System.getProperty("meet.chromium", "/usr/bin/chromium")))
                    .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
  }

  /** Somebody's windows, by day and with scripts. */
  BrowserContext window(int width) {
    return window(width, true, ColorScheme.LIGHT);
  }

  /** Somebody's windows. */
  BrowserContext window(int width, boolean scripts, ColorScheme scheme) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setViewportSize(width, 900)
            .setJavaScriptEnabled(scripts)
            .setColorScheme(scheme)
            .setLocale("sv-SE"));
  }

  /** A window of its own without scripts, signed in as nobody. */
  Page open(int width, String path) {
    Page page = window(width, false, ColorScheme.LIGHT).newPage();
    page.navigate(platform.url(path));
    return page;
  }

  /** A window of its own without scripts, signed in as the administrator. */
  Page signedIn(int width, String path) {
    return signedIn(window(width, false, ColorScheme.LIGHT), "admin", path);
  }

  /** Signed in as the administrator. */
  Page signedIn(BrowserContext window, String path) {
    return signedIn(window, "admin", path);
  }

  /** Signed in as somebody who has the administrator's password. */
  Page signedIn(BrowserContext window, String name, String path) {
    Page page = window.newPage();
    page.navigate(platform.url("/sign-in?to=" + path));
    page.locator("[name=name]").fill(name);
    page.locator("[name=password]").fill(Platform.PASSWORD);
    page.locator("[name=password]").press("Enter");
    page.waitForURL(platform.url(path));
    return page;
  }

  /** WCAG 2.2 AA as far as a program sees it. The page runs scripts. */
  static void assertAccessible(Page page) {
    List<String> broken =
        new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations()
                .stream()
                .map(
                    rule ->
                        rule.getId()
                            + " "
                            + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> String.valueOf(node.getTarget()))
                                .toList())
                .toList();
    assertThat(broken).as(page.url()).isEmpty();
  }

  /** It is no wider than its window. */
  static void assertFits(Page page) {
    assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
        .as(page.url() + " scrolls sideways at " + page.viewportSize().width)
        .isEqualTo(false);
  }

  /** A picture of the whole page. */
  static void shoot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve(name + ".png")));
  }

  /** Pictures of the page on a phone and on a desk. */
  static void shootWidths(Page page, String name) {
    int before = page.viewportSize().width;
    for (int width : new int[] {390, 1280}) {
      page.setViewportSize(width, 900);
      shoot(page, name + "-" + width);
    }
    page.setViewportSize(before, 900);
  }

  /** What the page says. */
  static String read(Page page) {
    return page.locator("main").innerText();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
