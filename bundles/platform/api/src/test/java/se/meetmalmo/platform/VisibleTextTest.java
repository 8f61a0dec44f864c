package se.meetmalmo.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\t\n",
        "\u00a0",
        "\u200b",
        "\u202e",
        "\u2060\u3000",
        "\u200d",
        "\ufe0f",
        "\u3164",
        "\u2800"
      })
  void seesNothing(String text) {
    assertThat(VisibleText.isIn(text)).isFalse();
    assertThat(VisibleText.line(text)).isEmpty();
  }

  @Test
  void seesLettersDigitsSignsAndEmoji() {
    for (String text : new String[] {"å", "7", "?", "\ud83d\ude80", "\u200bx", "漢"}) {
      assertThat(VisibleText.isIn(text)).as(text).isTrue();
    }
  }

  @Test
  void dropsWhatTurnsOrHidesText() {
    assertThat(VisibleText.line("\u00a0An\u00adna\u202e Ek\u0007\u200b ")).isEqualTo("Anna Ek");
    assertThat(VisibleText.line("en\r\nrad")).isEqualTo("en rad");
    assertThat(VisibleText.line("x\udb40\udc41y")).isEqualTo("xy");
  }

  @Test
  void keepsTheLinesOfATextAndTheSpaceInThem() {
    assertThat(VisibleText.text("An\u00adna\u202e\r\n\r\n  - Ek\u0000\rx\u2028y\tz "))
        .isEqualTo("Anna\n\n  - Ek\nx\ny z ");
    assertThat(VisibleText.text("a\n\n b\n")).isEqualTo("a\n\n b\n");
    assertThat(VisibleText.text("\u202e")).isEmpty();
  }

  @Test
  void keepsJoinersWithinWordsAndEmoji() {
    String family = "\ud83d\udc69\u200d\ud83d\udc67";
    String word = "\u0645\u06cc\u200c\u062e";
    String scotland =
        "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc73\udb40\udc63\udb40\udc74\udb40\udc7f";
    assertThat(VisibleText.line("\u200d" + family + " " + word + "\u200c"))
        .isEqualTo(family + " " + word);
    assertThat(VisibleText.line(scotland)).isEqualTo(scotland);
  }
}
