package se.meetmalmo.platform.store.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.journal.JournalHandler;

class ReceiverTest {
  private static Receiver receiver(Map<String, ?> more) {
    Map<String, Object> properties = new HashMap<>();
    properties.put(JournalHandler.NAME, "mail");
    properties.put(JournalHandler.UNIT, "intake");
    properties.putAll(more);
    return Receiver.of(event -> {}, properties, "a");
  }

  @Test
  void isOneOfOneNodeFromNowOnWhenNothingElseIsSaid() {
    Receiver receiver = receiver(Map.of());
    assertThat(receiver.name()).isEqualTo("mail");
    assertThat(receiver.fromTheStart()).isFalse();
  }

  @Test
  void choosesNodesAndBeginningApart() {
    Receiver log = receiver(Map.of(JournalHandler.FROM, "start"));
    assertThat(log.name()).isEqualTo("mail");
    assertThat(log.fromTheStart()).isTrue();
    Receiver cache = receiver(Map.of(JournalHandler.NODES, "all"));
    assertThat(cache.name()).isEqualTo("mail@a");
    assertThat(cache.fromTheStart()).isFalse();
  }

  @Test
  void wantsOneUnitOrSeveralOrEvery() {
    assertThat(receiver(Map.of()).wants("intake")).isTrue();
    assertThat(receiver(Map.of()).wants("identity")).isFalse();
    for (Object two : List.of(List.of("intake", "identity"), new String[] {"intake", "identity"})) {
      Receiver receiver = receiver(Map.of(JournalHandler.UNIT, two));
      assertThat(receiver.wants("identity")).isTrue();
      assertThat(receiver.wants("matchmaking")).isFalse();
    }
    assertThat(receiver(Map.of(JournalHandler.UNIT, "*")).wants("comeslater")).isTrue();
  }

  @Test
  void clashesWithItsNamesakeOfTheSameUnit() {
    Receiver mail = receiver(Map.of());
    assertThat(mail.clashes(receiver(Map.of()))).isTrue();
    assertThat(mail.clashes(receiver(Map.of(JournalHandler.UNIT, "*")))).isTrue();
    assertThat(receiver(Map.of(JournalHandler.UNIT, "*")).clashes(mail)).isTrue();
    assertThat(mail.clashes(receiver(Map.of(JournalHandler.UNIT, "identity")))).isFalse();
    assertThat(mail.clashes(receiver(Map.of(JournalHandler.NAME, "log")))).isFalse();
    assertThat(mail).hasToString("Handler mail (" + mail.handler().getClass().getName() + ")");
  }

  @Test
  void namesThePropertyThatIsWrong() {
    for (String key : List.of(JournalHandler.NAME, JournalHandler.UNIT)) {
      for (Object wrong : List.of("", " ", 1, List.of(), "x".repeat(101))) {
        assertThatThrownBy(() -> receiver(Map.of(key, wrong)))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining(key);
      }
    }
    for (String key : List.of(JournalHandler.NODES, JournalHandler.FROM)) {
      assertThatThrownBy(() -> receiver(Map.of(key, "some")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(key)
          .hasMessageContaining("some");
    }
  }
}
