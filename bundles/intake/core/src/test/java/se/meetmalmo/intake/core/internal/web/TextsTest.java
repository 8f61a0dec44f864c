package se.meetmalmo.intake.core.internal.web;

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
import se.meetmalmo.platform.web.Language;

class TextsTest {
  private static final Pattern KEY = Pattern.compile("words\\(?\\)?\\.get\\(\"([^\"]+)\"[,)]");

  @Test
  void hasEveryTextThatATemplateAsksFor() throws IOException {
    Words words = new Words(Language.SV);
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      for (Path file : files.filter(TextsTest::isSource).toList()) {
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

  @Test
  void namesEveryQuestion() {
    Words words = new Words(Language.EN);
    for (FormStep step : FormStep.values()) {
      for (String question : step.questions()) {
        assertThat(words.get("field." + question + ".short")).isNotBlank();
      }
    }
  }

  /** Where a text has arguments an apostrophe must be doubled, or it swallows them. */
  @Test
  void doublesApostrophesWhereThereAreArguments() throws IOException {
    for (String language : List.of("sv", "en")) {
      Path file =
          Path.of(
              "src/main/resources/se/meetmalmo/intake/core/internal/web",
              "messages_" + language + ".properties");
      assertThat(Files.readAllLines(file))
          .filteredOn(line -> line.contains("{0}"))
          .allSatisfy(line -> assertThat(line.replace("''", "")).doesNotContain("'"));
    }
  }

  private static boolean isSource(Path file) {
    return file.toString().endsWith(".jte") || file.toString().endsWith(".java");
  }
}
