package se.meetmalmo.intake.core.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void givesBackTheWordsThatWereJoined() {
    List<String> words = List.of("hållbart byggande", "50 % | _", "'; drop table idea; --");

    assertThat(Words.split(Words.join(words))).isEqualTo(words);
    assertThat(Words.split(Words.join(List.of()))).isEmpty();
  }

  @Test
  void keepsAWordWithLineBreaksWhole() {
    assertThat(Words.split(Words.join(List.of("a\nb", "c")))).containsExactly("a b", "c");
  }

  @Test
  void letsWildcardsStandForThemselves() {
    assertThat(Words.anywhere("50%_!")).isEqualTo("%50!%!_!!%");
  }
}
