package se.meetmalmo.knowledgebank.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesTest {
  private final Values values = new Values();

  @Test
  void takesSpellingsThatDifferByCaseForOneValue() {
    assertThat(values.numbers(List.of("Skola", "skola", "ARBETE"))).containsExactly(0, 1);
    assertThat(values.spelling(0)).isEqualTo("Skola");
    assertThat(values.wanted(List.of("arbete", "ingens"))).containsExactly(false, true);
  }

  @Test
  void givesNoNumberToNothing() {
    assertThat(values.number("")).isEqualTo(Values.NONE);
    assertThat(values.numbers(List.of(""))).isEmpty();
    assertThat(values.size()).isZero();
  }
}
