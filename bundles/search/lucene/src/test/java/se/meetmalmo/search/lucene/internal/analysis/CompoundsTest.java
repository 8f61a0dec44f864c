package se.meetmalmo.search.lucene.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CompoundsTest {
  private final Compounds compounds =
      new Compounds(
          Set.of(
              "kompetens", "försörjning", "näring", "näringsliv", "strategi", "arbets", "grupp"));

  @Test
  void takesApartWithALinkingS() {
    assertThat(compounds.parts("kompetensförsörjning")).containsExactly("kompet", "försörjning");
    assertThat(compounds.parts("näringslivsstrategi")).containsExactly("näringsliv", "strategi");
  }

  @Test
  void knowsTheLastPartInflected() {
    assertThat(compounds.parts("arbetsgrupperna")).containsExactly("arbet", "grupp");
  }

  @Test
  void leavesWholeWhatItCannotCover() {
    assertThat(compounds.parts("kompetensutveckling")).isEmpty();
    assertThat(compounds.parts("näringsliv")).isEmpty();
    assertThat(compounds.parts("grupp")).isEmpty();
  }
}
