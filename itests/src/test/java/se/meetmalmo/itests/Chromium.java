package se.meetmalmo.itests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;

/** A real browser without scripts, as somebody who has turned them off. */
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

  /** A window of its own, signed in as nobody. */
  Page open(int width, String path) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(false)
                .setLocale("sv-SE"));
    Page page = context.newPage();
    page.navigate(platform.url(path));
    return page;
  }

  /** A window of its own, signed in as the administrator. */
  Page signedIn(int width, String path) {
    Page page = open(width, "/sign-in?to=" + path);
    page.locator("[name=name]").fill("admin");
    page.locator("[name=password]").fill(Platform.PASSWORD);
    page.locator("[name=password]").press("Enter");
    page.waitForURL(platform.url(path));
    return page;
  }

  /** Pictures of the page on a phone and on a desk. */
  static void shoot(Page page, String name) {
    int before = page.viewportSize().width;
    for (int width : new int[] {390, 1280}) {
      page.setViewportSize(width, 900);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(SHOTS.resolve(name + "-" + width + ".png")));
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
