package se.meetmalmo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinedWorkTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"M-2026-000042", "019ab0c1-1111-7222-8333-444455556666", "knowledgebank:7"})
  void readsWhatItWrites(String text) {
    assertThat(JoinedWork.of(text).orElseThrow()).hasToString(text);
  }

  @Test
  void readsAnIdeaByItsWholeNameToo() {
    assertThat(JoinedWork.of("intake:019ab0c1-1111-7222-8333-444455556666").orElseThrow())
        .hasToString("019ab0c1-1111-7222-8333-444455556666");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Cykelstaden", "https://malmo.se/x", "a:", ":b", "x: y", "Stad:7"})
  void leavesNamesAndAddressesAlone(String text) {
    assertThat(JoinedWork.of(text)).isEmpty();
  }

  @Test
  void leavesAloneWhatIsTooLong() {
    assertThat(JoinedWork.of("a:" + "b".repeat(150))).isEmpty();
  }
}
