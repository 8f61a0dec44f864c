package se.meetmalmo.search.lucene.internal.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.meetmalmo.search.lucene.internal.rank.RankerFit.Case;

class LearningOnTest {
  private static final int TELLING = Comparison.VECTORS;
  private final Ranker shipped = byTerms();
  @TempDir Path folder;

  @Test
  void learnsWhatTheJudgementsSayIsTelling() {
    List<Case> cases = cases(100, TELLING);
    Ranker learned = LearningOn.from(shipped, cases);
    assertThat(first(learned, cases(100, TELLING))).isGreaterThan(first(shipped, cases) + 20);
  }

  @Test
  void staysAsItWasWithFewJudgements() {
    assertThat(LearningOn.from(shipped, cases(LearningOn.FEWEST - 1, TELLING))).isSameAs(shipped);
  }

  @Test
  void staysAsItWasWhenNothingIsToBeLearned() {
    List<Case> noise = new ArrayList<>();
    Random random = new Random(3);
    for (Case one : cases(100, TELLING)) {
      boolean[] right = new boolean[one.right().length];
      right[random.nextInt(right.length)] = true;
      noise.add(new Case(one.figures(), right));
    }
    Ranker learned = LearningOn.from(shipped, noise);
    assertThat(first(learned, noise)).isGreaterThanOrEqualTo(first(shipped, noise));
    assertThat(LearningOn.from(shipped, cases(100, Comparison.TERMS))).isSameAs(shipped);
  }

  @Test
  void comesBackFromItsFile() throws IOException {
    Path file = folder.resolve("ranker.tsv");
    shipped.write(file);
    assertThat(Ranker.read(file).weights()).containsExactly(shipped.weights());
    Files.writeString(file, "1\t2\n3\n");
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> Ranker.read(file))
        .hasMessageContaining("has not the weights of");
  }

  private static Ranker byTerms() {
    float[] weights = new float[Ranker.WEIGHTS];
    weights[Comparison.TERMS] = 10;
    return new Ranker(weights, new float[] {-6, 1, -1, 0});
  }

  /** The right one of ten has most of one figure; all else is chance. */
  private static List<Case> cases(int count, int telling) {
    Random random = new Random(1);
    List<Case> cases = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      List<float[]> figures = new ArrayList<>();
      boolean[] right = new boolean[10];
      right[n % 10] = true;
      for (int i = 0; i < right.length; i++) {
        float[] one = new float[Comparison.FIGURES];
        for (int f = 0; f < one.length; f++) {
          one[f] = random.nextFloat() * 0.5f;
        }
        one[telling] += right[i] ? 0.5f : 0;
        figures.add(one);
      }
      cases.add(new Case(figures, right));
    }
    return cases;
  }

  private static long first(Ranker ranker, List<Case> cases) {
    return cases.stream()
        .filter(one -> one.right()[ranker.rank(one.figures()).get(0).candidate()])
        .count();
  }
}
