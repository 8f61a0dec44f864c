package se.meetmalmo.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.InvalidInputException;

class WorkTest {
  @Test
  void refusesWorkThatSaysNothing() {
    assertThatThrownBy(() -> work(" ", "")).hasMessageContaining("text: is required");
  }

  @Test
  void takesWorkWithATitleAlone() {
    assertThat(work("Cykelparkering ", "").title()).isEqualTo("Cykelparkering");
  }

  @Test
  void refusesAnIdWithoutSource() {
    assertThatThrownBy(() -> new WorkId("", "1")).hasMessageContaining("source: is required");
  }

  @Test
  void namesTheLimitThatIsOutOfRange() {
    assertThatThrownBy(() -> new SimilarQuery("a", "", 0, Likeness.RELATED, Actor.ANONYMOUS))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("limit: is not from 1 to 100");
  }

  @Test
  void takesWhatIsMissingInAQueryForEmpty() {
    assertThat(SimilarQuery.of(null, "a\u0000b", Actor.ANONYMOUS))
        .isEqualTo(SimilarQuery.of("", "a b", Actor.ANONYMOUS));
  }

  @Test
  void refusesAConceptThatMarksNothing() {
    assertThatThrownBy(() -> new SharedConcept("cykel", "en cykel", 3, 9))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void refusesAPairOfAWorkWithItself() {
    assertThatThrownBy(
            () -> new JudgedPair(new WorkId("intake", "1"), new WorkId("intake", "1"), true))
        .hasMessage("found: is the work that was asked for, intake:1");
  }

  private static Work work(String title, String text) {
    return new Work(
        new WorkId("intake", "1"), WorkType.IDEA, "", title, text, "sv", "SCREENING", Set.of());
  }
}
