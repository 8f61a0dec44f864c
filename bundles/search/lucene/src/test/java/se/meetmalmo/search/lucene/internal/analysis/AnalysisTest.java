package se.meetmalmo.search.lucene.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnalysisTest {
  @Test
  void givesStemsAndPartsAndLeavesOutWhatSaysNothing() {
    Analysis analysis = new Analysis(new Compounds(Set.of("cykel", "parkering")));
    assertThat(analysis.terms("Och cykelparkeringarna i 3 stadsdelar!"))
        .containsExactly("cykelparkering", "cykel", "parkering", "3", "stadsdel");
  }

  @Test
  void findsWordsAndWhereTheyStand() {
    assertThat(Word.of("E-tjänst, år2024"))
        .containsExactly(
            new Word("e", 0, 1),
            new Word("tjänst", 2, 8),
            new Word("år", 10, 12),
            new Word("2024", 12, 16));
  }

  @Test
  void readsLettersInLowerCaseWithSingleSpaces() {
    assertThat(new String(Letters.of("Åre \n by"), StandardCharsets.ISO_8859_1))
        .isEqualTo("åre by");
  }

  @Test
  void sameGramsHaveTheSameNumber() {
    byte[] letters = Letters.of("malmö och malmö");
    assertThat(Letters.gram(letters, 0)).isEqualTo(Letters.gram(letters, 10));
    assertThat(Letters.gram(letters, 0)).isNotEqualTo(Letters.gram(letters, 1));
  }
}
