package se.meetmalmo.knowledgebank.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.meetmalmo.knowledgebank.InitiativeEvent;
import se.meetmalmo.knowledgebank.Stage;
import se.meetmalmo.platform.testing.HouseTexts;
import se.meetmalmo.platform.web.Language;

class TextsTest extends HouseTexts {
  TextsTest() {
    super(new Words(Language.SV));
  }

  @Test
  void namesEverythingThatCanHappenAndEveryStage() {
    Words words = new Words(Language.EN);
    for (InitiativeEvent.Kind kind : InitiativeEvent.Kind.values()) {
      assertThat(words.get("event." + kind)).isNotBlank();
    }
    for (Stage stage : Stage.values()) {
      assertThat(words.stage(stage)).isNotBlank();
    }
  }
}
