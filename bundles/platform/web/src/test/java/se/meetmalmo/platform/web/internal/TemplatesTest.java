package se.meetmalmo.platform.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;
import se.meetmalmo.platform.web.Texts;

/** What holds for everything that the templates make. */
class TemplatesTest {
  private static final String HOSTILE = "\"'><script>alert(1)</script>&{x}javascript:";
  private static final Pattern CLASS = Pattern.compile("class=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
  private static final Pattern REFERENCE =
      Pattern.compile("(?:for|aria-describedby|aria-labelledby)=\"([^\"]*)\"");

  /** Parts of govuk-frontend that govuk.css bridges; any other would be a white box in the dark. */
  private static final Pattern BRIDGED =
      Pattern.compile(
          "govuk-(template|form-group|label|hint|error-message|input|textarea|select|fieldset|radios"
              + "|checkboxes|character-count|button|error-summary|list|back-link|details"
              + "|inset-text)(__.*|--.*)?");

  private final Gallery gallery = Gallery.SHARED;

  @Test
  void escapeWhatIsWritten() {
    for (Language language : Language.values()) {
      Html html =
          gallery.tags(language, HOSTILE, Map.of("title", HOSTILE, "choice", HOSTILE, "one", "x"));
      assertThat(html.markup())
          .doesNotContain("<script", "\"'>")
          .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }
    PageContext page = Gallery.page(Language.EN, new Actor(HOSTILE, Set.of("coordinator")), "/x");
    Portal portal = Gallery.portal(Map.of("city_en", HOSTILE, "contact_email", HOSTILE));
    ShellComponent shell = new ShellComponent(portal, new Assets(), Gallery.navigation());
    String whole = shell.render(new PageView(HOSTILE, "x", Html.EMPTY), page).markup();
    String error = new ErrorPagesComponent(shell).render(400, HOSTILE, HOSTILE, page).markup();
    assertThat(whole + error).doesNotContain("<script>", "\"'>");
  }

  @Test
  void haveNeitherStylesNorScriptsOfTheirOwn() {
    assertThat(everything()).doesNotContainPattern(" style=| on[a-z]+=|<script(?! src)|<style");
  }

  @Test
  void useOnlyClassesThatAreStyled() {
    Set<String> styled = styled();
    Set<String> used = new TreeSet<>();
    CLASS
        .matcher(everything())
        .results()
        .forEach(match -> used.addAll(Set.of(match.group(1).strip().split("\\s+"))));
    used.remove("");
    // say what something is; they look like their surroundings
    Set<String> names = Set.of("none", "prose", "stage__no", "is-done", "verdicts", "no");
    used.removeAll(names);
    used.removeAll(styled);
    used.removeIf(name -> BRIDGED.matcher(name).matches());
    assertThat(used).isEmpty();
  }

  @Test
  void useOnlyPartsOfTheBaseThatAreBridged() {
    Set<String> foreign =
        CLASS
            .matcher(everything())
            .results()
            .flatMap(match -> java.util.Arrays.stream(match.group(1).split("\\s+")))
            .filter(name -> name.startsWith("govuk-") && !BRIDGED.matcher(name).matches())
            .collect(Collectors.toSet());
    assertThat(foreign).isEmpty();
  }

  @Test
  void nameNothingTwiceAndReferToWhatIsThere() {
    String html =
        gallery.tags(Language.SV, "x", Map.of("title", "a", "many", "b", "area", "c")).markup();
    var ids = ID.matcher(html).results().map(match -> match.group(1)).toList();
    assertThat(ids).doesNotHaveDuplicates();
    REFERENCE
        .matcher(html)
        .results()
        .flatMap(match -> java.util.Arrays.stream(match.group(1).split(" ")))
        .forEach(reference -> assertThat(ids).contains(reference));
    assertThat(html)
        .contains(
            "<a href=\"#title\">a</a>",
            "aria-describedby=\"title-hint title-error\" aria-invalid=\"true\"",
            "<a href=\"#many\">b</a>");
    assertThat(ids).contains("title", "many", "area", "many-2");
  }

  @Test
  void haveTheirTextsInEveryLanguage() throws Exception {
    Texts texts = Texts.beside(ShellComponent.class);
    Pattern key = Pattern.compile("(?:text\\(|t, )\"([a-z0-9.-]+)\"[,)]");
    try (var files = Files.list(Path.of("src/main/jte"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        key.matcher(Files.readString(file))
            .results()
            .forEach(match -> assertThat(texts.has(match.group(1))).as(match.group(1)).isTrue());
      }
    }
    for (Language language : Language.values()) {
      assertThat(texts.get(language, "privacy.owner.text", "X")).startsWith("X");
    }
  }

  private String everything() {
    Map<String, Object> plain = Map.of("language", Language.SV);
    Map<String, Object> failed = Map.of("language", Language.SV, "errors", Map.of("text", "x"));
    StringBuilder all = new StringBuilder();
    all.append(gallery.tags(Language.SV, "x", Map.of("title", "a", "one", "b")).markup());
    for (String name : Set.of("status", "receipt", "ideas", "criteria", "queue")) {
      all.append(gallery.render(name, plain).markup());
    }
    all.append(gallery.render("form", failed).markup());
    all.append(gallery.render("signin", failed).markup());
    Portal portal = Gallery.portal(Map.of("contact_email", "a@b.se"));
    Navigation navigation = Gallery.navigation();
    StartSections sections = new StartSections();
    for (String place : Set.of("hero", "body")) {
      sections.add(
          page -> gallery.render("sections", Map.of("place", place)),
          Map.of("meet.start.place", place));
    }
    PageContext page = Gallery.page(Language.SV, Gallery.STAFF, "/ideas");
    ShellComponent shell = new ShellComponent(portal, new Assets(), navigation);
    PageView start = new StartPages(portal, new Assets(), navigation, sections).start(page);
    all.append(shell.render(start, page).markup());
    all.append(new ErrorPagesComponent(shell).render(500, "x", "y", page).markup());
    return all.toString();
  }

  private static Set<String> styled() {
    byte[] css = new Assets().find("portal.css").orElseThrow().bytes();
    return Pattern.compile("\\.([a-zA-Z][\\w-]*)")
        .matcher(new String(css, StandardCharsets.UTF_8))
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }
}
