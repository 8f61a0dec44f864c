package se.meetmalmo.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.web.Wording;

/**
 * What the texts of every bundle with pages promise. A bundle's own {@code TextsTest} extends this
 * from the package of its {@code messages_sv.properties}, and calls its {@link Wording} {@code
 * words} in templates and code.
 */
public abstract class HouseTexts {
  private static final Pattern KEY = Pattern.compile("words\\(?\\)?\\.get\\(\"([^\"]+)\"[,)]");
  private final Wording words;

  protected HouseTexts(Wording words) {
    this.words = words;
  }

  @Test
  protected final void hasEveryTextThatATemplateAsksFor() throws IOException {
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      for (Path file : files.filter(HouseTexts::isSource).toList()) {
        Matcher key = KEY.matcher(Files.readString(file));
        while (key.find()) {
          if (words.maybe(key.group(1)).isEmpty()) {
            missing.add(key.group(1));
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  /** Where a text has arguments an apostrophe must be doubled, or it swallows them. */
  @Test
  protected final void doublesApostrophesWhereThereAreArguments() throws IOException {
    Path folder = Path.of("src/main/resources", getClass().getPackageName().split("\\."));
    for (String language : List.of("sv", "en")) {
      assertThat(Files.readAllLines(folder.resolve("messages_" + language + ".properties")))
          .filteredOn(line -> line.contains("{0}"))
          .allSatisfy(line -> assertThat(line.replace("''", "")).doesNotContain("'"));
    }
  }

  private static boolean isSource(Path file) {
    return file.toString().endsWith(".jte") || file.toString().endsWith(".java");
  }
}
