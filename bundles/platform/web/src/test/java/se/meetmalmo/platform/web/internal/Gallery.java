package se.meetmalmo.platform.web.internal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.NavigationContributor;
import se.meetmalmo.platform.web.NavigationItem;
import se.meetmalmo.platform.web.NavigationItem.Place;
import se.meetmalmo.platform.web.PageContext;

/** Sample pages made of the shared tags, as other bundles make theirs. */
final class Gallery {
  static final Actor STAFF = new Actor("sara", Set.of(Roles.COORDINATOR));

  /** Compiling the templates takes a while: once is enough. */
  static final Gallery SHARED = new Gallery();

  private final TemplateEngine engine;

  private Gallery() {
    Path sources = Path.of("target", "gallery-jte");
    copy(Path.of("src/main/jte/tag"), sources.resolve("tag"));
    copy(Path.of("src/test/jte"), sources);
    engine =
        TemplateEngine.create(
            new DirectoryCodeResolver(sources),
            Path.of("target", "gallery-classes"),
            ContentType.Html,
            Gallery.class.getClassLoader());
    engine.setTrimControlStructures(true);
  }

  Html render(String template, Map<String, Object> parameters) {
    StringOutput out = new StringOutput();
    engine.render(template + ".jte", parameters, out);
    return new Html(out.toString());
  }

  /** Every tag, with a text wherever one can stand. */
  Html tags(Language language, String text, Map<String, String> errors) {
    return render("tags", Map.of("language", language, "errors", errors, "text", text));
  }

  static PageContext page(Language language, Actor actor, String path) {
    return new PageContext(language, actor, path, "a".repeat(43), false);
  }

  /** As annotations are: what is not set has its default. */
  static Portal portal(Map<String, String> set) {
    Object settings =
        Proxy.newProxyInstance(
            Gallery.class.getClassLoader(),
            new Class<?>[] {Portal.Settings.class},
            (self, method, arguments) ->
                set.getOrDefault(method.getName(), (String) method.getDefaultValue()));
    return new Portal((Portal.Settings) settings);
  }

  static Navigation navigation() {
    Navigation navigation = new Navigation();
    NavigationContributor items =
        language ->
            List.of(
                new NavigationItem(
                    "submit", "Lämna en idé", "/ideas/new", 10, Place.MAIN, Set.of()),
                new NavigationItem("criteria", "Kriterier", "/criteria", 20, Place.MAIN, Set.of()),
                new NavigationItem("ideas", "Idéer", "/ideas", 30, Place.MAIN, Set.of()),
                new NavigationItem(
                    "queue",
                    "Granskning",
                    "/staff/queue",
                    10,
                    Place.STAFF,
                    Set.of(Roles.COORDINATOR)),
                new NavigationItem(
                    "people", "Konton", "/staff/people", 90, Place.STAFF, Set.of(Roles.OPERATOR)),
                new NavigationItem("sign-in", "Logga in", "/sign-in", 0, Place.FOOTER, Set.of()),
                new NavigationItem("account", "Mitt konto", "/account", 0, Place.FOOTER, Set.of()),
                new NavigationItem("data", "Öppna data", "/open-data", 10, Place.FOOTER, Set.of()));
    navigation.add(items);
    return navigation;
  }

  private static void copy(Path from, Path to) {
    try (var files = Files.list(from)) {
      Files.createDirectories(to);
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(to.resolve(file.getFileName()), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
