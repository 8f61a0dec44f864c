package se.meetmalmo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextsTest {
  private final Texts texts = Texts.beside(TextsTest.class);

  @Test
  void speaksBothLanguages() {
    assertThat(texts.get(Language.SV, "greeting", "Åsa")).isEqualTo("Hej Åsa");
    assertThat(texts.get(Language.EN, "greeting", "Åsa")).isEqualTo("Hello Åsa");
  }

  @Test
  void refusesAKeyThatIsNotThere() {
    assertThatThrownBy(() -> texts.get(Language.SV, "nothing"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing");
  }

  @Test
  void refusesABundleWithoutTexts() {
    assertThatThrownBy(() -> Texts.beside(String.class)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void swedishIsSpokenWhereNothingElseIsKnown() {
    assertThat(Language.of("en-GB")).isEqualTo(Language.EN);
    assertThat(Language.of("de")).isEqualTo(Language.SV);
  }
}
