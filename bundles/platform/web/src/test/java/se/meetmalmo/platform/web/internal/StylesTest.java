package se.meetmalmo.platform.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What keeps a page within the window, whatever people write. */
class StylesTest {
  private static final Pattern TRACKS =
      Pattern.compile("grid-(?:template-columns|auto-columns): ([^;]+);");
  private final String css =
      new String(new Assets().find("portal.css").orElseThrow().bytes(), StandardCharsets.UTF_8);

  @Test
  void letNoColumnGrowBeyondItsPlace() {
    List<String> growing =
        TRACKS
            .matcher(css)
            .results()
            .map(MatchResult::group)
            .filter(
                tracks -> tracks.replaceAll("minmax\\((0|min\\(.*?\\)), 1fr\\)", "").contains("fr"))
            .toList();
    assertThat(growing).isEmpty();
  }

  @Test
  void breakWordsThatAreLongerThanTheirPlace() {
    assertThat(css)
        .containsPattern(
            ":where\\(h1, h2, h3, p, li, dt, dd, [^)]+\\) \\{\\s+overflow-wrap: anywhere;");
  }
}
