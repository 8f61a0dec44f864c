package se.meetmalmo.intake.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.testing.HouseTexts;
import se.meetmalmo.platform.web.Language;

class TextsTest extends HouseTexts {
  TextsTest() {
    super(new Words(Language.SV));
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
}
