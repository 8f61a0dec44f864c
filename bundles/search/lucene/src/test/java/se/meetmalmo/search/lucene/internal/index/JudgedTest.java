package se.meetmalmo.search.lucene.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.meetmalmo.search.JudgedPair;
import se.meetmalmo.search.WorkId;

class JudgedTest {
  @Test
  void partsPairsInTwoThatShareNoAnswer() {
    List<JudgedPair> pairs =
        IntStream.range(0, 400)
            .boxed()
            .flatMap(i -> Stream.of(pair(i, "a" + i / 2, true), pair(i, "w" + i % 7, false)))
            .toList();
    Judged judged = Judged.part(pairs);
    assertThat(judged.forEncoder().size()).isBetween(300, 500);
    assertThat(judged.forEncoder().size() + judged.forRanker().size()).isEqualTo(800);
    assertThat(answers(judged.forEncoder()))
        .doesNotContainAnyElementsOf(answers(judged.forRanker()));
  }

  private static List<WorkId> answers(List<JudgedPair> pairs) {
    return pairs.stream().filter(JudgedPair::same).map(JudgedPair::found).toList();
  }

  private static JudgedPair pair(int asked, String found, boolean same) {
    return new JudgedPair(new WorkId("asked", "q" + asked), new WorkId("found", found), same);
  }
}
