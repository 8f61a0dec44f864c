package se.meetmalmo.search.lucene.internal.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.meetmalmo.search.lucene.internal.Works;
import se.meetmalmo.search.lucene.internal.learn.Learner;
import se.meetmalmo.search.lucene.internal.learn.Model;
import se.meetmalmo.search.lucene.internal.learn.Sample;

class ComparisonTest {
  private final Model model =
      Learner.learn(
          Stream.concat(Works.city().all(), Works.many(100))
              .map(work -> new Sample(work.title(), work.text()))
              .toList());
  private final Reading bicycles = reading(Works.BICYCLES.title(), Works.BICYCLES.text());
  private final Reading food = reading(Works.FOOD.title(), Works.FOOD.text());

  @Test
  void findsATextLikerToItselfThanToAnother() {
    Comparison comparison = new Comparison(bicycles, model);
    float[] self = comparison.figures(bicycles);
    float[] other = comparison.figures(food);
    for (int figure : List.of(Comparison.TERMS, Comparison.GRAMS)) {
      assertThat(self[figure]).isBetween(0.4f, 1f).isGreaterThan(other[figure] * 3);
    }
  }

  @Test
  void saysTheSameOfATextWhateverCameBefore() {
    Comparison comparison = new Comparison(bicycles, model);
    float[] first = comparison.figures(food);
    comparison.figures(bicycles);
    assertThat(comparison.figures(food)).containsExactly(first);
  }

  @Test
  void namesATextWithoutTitleByItsFirstSentence() {
    assertThat(reading("", "Mat i kylan. Mer text.").titleLetters())
        .isEqualTo(reading("Mat i kylan.", "").titleLetters());
  }

  @Test
  void comesBackFromTheIndexAsItWas() {
    byte[] kept = bicycles.write();
    assertThat(Reading.read(kept, 0, kept.length, bicycles.vector()))
        .usingRecursiveComparison()
        .isEqualTo(bicycles);
  }

  private Reading reading(String title, String text) {
    return Reading.of(title, text, model);
  }
}
