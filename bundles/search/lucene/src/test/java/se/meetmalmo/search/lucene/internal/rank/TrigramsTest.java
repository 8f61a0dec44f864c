package se.meetmalmo.search.lucene.internal.rank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.meetmalmo.search.lucene.internal.analysis.Letters;

class TrigramsTest {
  private static final byte[] EMPTY = {};

  @Test
  void isOneForTheSameTitleAndForgivesASlip() {
    assertThat(figures("cykelparkering", "cykelparkering", "")).containsExactly(1, 1);
    assertThat(figures("cykelparkering", "cykelpakering", "")[0]).isBetween(0.7f, 0.95f);
  }

  @Test
  void findsTheTitleInTheTextWithoutHoldingItsLengthAgainstIt() {
    assertThat(figures("matsvinn", "skolor", "de minskar sitt matsvinn i år"))
        .containsExactly(0, 1);
  }

  @Test
  void isNothingForWhatIsTooShort() {
    assertThat(figures("", "", "")).containsExactly(0, 0);
  }

  @Test
  void saysTheSameOfATextWhateverCameBefore() {
    Trigrams trigrams = new Trigrams(Letters.of("matsvinn"));
    float[] to = new float[Trigrams.FIGURES];
    trigrams.figures(Letters.of("matsvinn"), EMPTY, to, 0);
    trigrams.figures(Letters.of("matsvinn"), EMPTY, to, 0);
    assertThat(to).containsExactly(1, 1);
  }

  private static float[] figures(String asked, String title, String text) {
    float[] to = new float[Trigrams.FIGURES];
    new Trigrams(Letters.of(asked)).figures(Letters.of(title), Letters.of(text), to, 0);
    return to;
  }
}
