package se.meetmalmo.knowledgebank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.journal.JournalEvent;

class InitiativeEventTest {
  private final InitiativeEvent due =
      new InitiativeEvent(
          "i1",
          InitiativeEvent.Kind.REVIEW_DUE,
          Instant.parse("2026-11-25T10:00:00Z"),
          2,
          "",
          7,
          State.PUBLISHED,
          Stage.ONGOING,
          "sv",
          Origin.CITY,
          "diva",
          Step.SYSTEM);

  @Test
  void isReadAsItWasWritten() {
    JournalEvent written = due.toJournal();
    assertThat(written.type()).isEqualTo("ReviewDue");
    assertThat(written.subject()).isEqualTo("initiative:i1");
    assertThat(InitiativeEvent.of(written)).isEqualTo(due);
  }

  @Test
  void everyKindIsKnownByItsWord() {
    for (InitiativeEvent.Kind kind : InitiativeEvent.Kind.values()) {
      assertThat(InitiativeEvent.Kind.of(kind.word())).contains(kind);
    }
    assertThat(InitiativeEvent.Kind.of("InitiativeEaten")).isEmpty();
  }
}
