package se.meetmalmo.platform.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;
import se.meetmalmo.platform.web.StartSection;

/** Leaves sample pages in target/gallery; {@code python3 -m http.server} there shows them. */
class GalleryTest {
  private static final Path FOLDER = Path.of("target", "gallery");
  private static final Gallery GALLERY = Gallery.SHARED;
  private static final Assets ASSETS = new Assets();
  private static final Portal PORTAL =
      Gallery.portal(Map.of("contact_email", "meet@example.org", "contact_phone", "040-000 00 00"));
  private static final ShellComponent SHELL =
      new ShellComponent(PORTAL, ASSETS, Gallery.navigation());

  @BeforeAll
  static void writeAssets() throws IOException {
    for (String name :
        List.of(
            "portal.css",
            "meet.js",
            "htmx.js",
            "figtree.woff2",
            "logo.svg",
            "logo-dark.svg",
            "bridge.svg",
            "chevron.svg")) {
      Path file = FOLDER.resolve(ASSETS.url(name).substring(1));
      Files.createDirectories(file.getParent());
      Files.write(file, ASSETS.find(name).orElseThrow().bytes());
    }
  }

  @Test
  void showsTheCompositions() throws IOException {
    Map<String, String> errors = new LinkedHashMap<>();
    errors.put("text", "Skriv vilken utmaning idén ska lösa");
    errors.put("own", "Skriv vad ert företag kan bidra med");
    Map<String, Object> plain = Map.of("language", Language.SV);
    Map<String, Object> failed = Map.of("language", Language.SV, "errors", errors);
    write("form", "submit", GALLERY.render("form", failed));
    write("status", "", GALLERY.render("status", plain));
    write("receipt", "submit", GALLERY.render("receipt", plain));
    write("ideas", "ideas", GALLERY.render("ideas", plain));
    write("criteria", "criteria", GALLERY.render("criteria", plain));
    write("signin", "", GALLERY.render("signin", failed));
    write("queue", "queue", GALLERY.render("queue", plain));
    assertThat(FOLDER.resolve("queue.html")).content().contains("Mitt konto", "Granskning");
  }

  @Test
  void showsEveryTag() throws IOException {
    Map<String, String> errors = new LinkedHashMap<>();
    errors.put("title", "Skriv vad idén heter");
    errors.put("choice", "Välj ett av alternativen");
    errors.put("one", "Kryssa för att du förstår");
    write("tags", "", GALLERY.tags(Language.SV, "Ett exempel", errors));
    assertThat(FOLDER.resolve("tags.html")).content().contains("3 saker behöver rättas");
  }

  @Test
  void showsTheStartPageWithAndWithoutSections() throws IOException {
    PageContext page = Gallery.page(Language.SV, Actor.ANONYMOUS, "/");
    StartSections full = new StartSections();
    full.add(
        context -> GALLERY.render("sections", Map.of("place", "hero")),
        Map.of(StartSection.PLACE, "hero"));
    full.add(context -> GALLERY.render("sections", Map.of("place", "body")), Map.of());
    write("start", page, pages(Gallery.navigation(), full).start(page));
    PageView bare = pages(new Navigation(), new StartSections()).start(page);
    Html html = new ShellComponent(PORTAL, ASSETS, new Navigation()).render(bare, page);
    Files.writeString(FOLDER.resolve("start-bare.html"), html.markup());
    assertThat(html.markup()).contains("Så går det till").doesNotContain("<nav", "wrap--two");
  }

  @Test
  void showsThePagesAboutTheService() throws IOException {
    StartPages pages = pages(Gallery.navigation(), new StartSections());
    PageContext page = Gallery.page(Language.SV, Actor.ANONYMOUS, "/");
    write("privacy", page, pages.privacy(page));
    write("accessibility", page, pages.accessibility(page));
    String error = new ErrorPagesComponent(SHELL).render(500, "", "0192-ab", page).markup();
    Files.writeString(FOLDER.resolve("error.html"), error);
    assertThat(error).contains("0192-ab", "Något gick fel hos oss");
  }

  private static StartPages pages(Navigation navigation, StartSections sections) {
    return new StartPages(PORTAL, ASSETS, navigation, sections);
  }

  private static void write(String name, String section, Html body) throws IOException {
    Actor actor = name.equals("queue") ? Gallery.STAFF : Actor.ANONYMOUS;
    PageContext page = Gallery.page(Language.SV, actor, "/" + name);
    write(name, page, new PageView(name, section, body));
  }

  private static void write(String name, PageContext page, PageView view) throws IOException {
    Files.writeString(FOLDER.resolve(name + ".html"), SHELL.render(view, page).markup());
  }
}
