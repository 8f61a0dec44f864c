package se.meetmalmo.platform.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Computes the contrast of the colours that meet. Source: WCAG 2.2, relative luminance and contrast
 * ratio; 1.4.3 for text, 1.4.11 for edges and the focus ring.
 */
class ContrastTest {
  private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{6});");
  private static final List<String> GROUNDS = List.of("bg", "surface", "soft", "hero");
  private final Map<String, String> light = new HashMap<>();
  private final Map<String, String> dark = new HashMap<>();

  ContrastTest() throws Exception {
    String tokens;
    try (var in = Assets.class.getResourceAsStream("assets/tokens.css")) {
      tokens = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    int split = tokens.indexOf("prefers-color-scheme: dark");
    read(tokens.substring(0, split), light);
    dark.putAll(light);
    read(tokens.substring(split), dark);
  }

  private static void read(String css, Map<String, String> into) {
    COLOUR.matcher(css).results().forEach(match -> into.put(match.group(1), match.group(2)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void textCanBeRead(boolean inDark) {
    for (String ground : GROUNDS) {
      Stream.of("ink", "ink-2", "link", "link-hover", "ok", "wait", "stop", "info", "idle")
          .forEach(text -> assertRatio(inDark, text, ground, 4.5));
    }
    Stream.of("ok", "wait", "stop", "info", "idle")
        .forEach(meaning -> assertRatio(inDark, meaning, meaning + "-bg", 4.5));
    Stream.of("ink", "ink-2", "link").forEach(text -> assertRatio(inDark, text, "ok-bg", 4.5));
    assertRatio(inDark, "on-brand", "brand", 4.5);
    assertRatio(inDark, "on-brand", "brand-hover", 4.5);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void edgesAndFocusCanBeSeen(boolean inDark) {
    for (String ground : GROUNDS) {
      Stream.of("line-2", "ring", "brand", "stop", "ok", "wait")
          .forEach(edge -> assertRatio(inDark, edge, ground, 3));
    }
    assertRatio(inDark, "ring", "ok-bg", 3);
    assertRatio(inDark, "ring", "ring-2", 3);
  }

  private void assertRatio(boolean inDark, String front, String back, double least) {
    Map<String, String> scheme = inDark ? dark : light;
    assertThat(ratio(scheme.get(front), scheme.get(back)))
        .as("%s on %s, %s", front, back, inDark ? "dark" : "light")
        .isGreaterThanOrEqualTo(least);
  }

  private static double ratio(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double c = (channel & 0xff) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
