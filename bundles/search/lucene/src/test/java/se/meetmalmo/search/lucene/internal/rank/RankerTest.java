package se.meetmalmo.search.lucene.internal.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.meetmalmo.search.lucene.internal.rank.Ranker.Ranked;

class RankerTest {
  @Test
  void putsWhatScoresMoreFirstAndHoldsItForMoreProbable() {
    float[] weights = new float[Ranker.WEIGHTS];
    weights[Comparison.TERMS] = 10;
    Ranker ranker = new Ranker(weights, new float[] {-4, 1, -1, 0});
    List<Ranked> ranked = ranker.rank(List.of(figures(0.1f), figures(0.8f)));
    assertThat(ranked).extracting(Ranked::candidate).containsExactly(1, 0);
    assertThat(ranked.get(0).probability()).isGreaterThan(0.9);
    assertThat(ranked.get(1).probability()).isLessThan(0.1);
  }

  @Test
  void ranksNothingWhenThereIsNothing() {
    assertThat(Ranker.shipped(true).rank(List.of())).isEmpty();
  }

  private static float[] figures(float terms) {
    float[] figures = new float[Comparison.FIGURES];
    figures[Comparison.TERMS] = terms;
    return figures;
  }
}
