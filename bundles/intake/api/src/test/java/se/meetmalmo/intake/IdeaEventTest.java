package se.meetmalmo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.platform.journal.JournalEvent;

class IdeaEventTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:15:30.123Z");
  private static final IdeaEvent EVENT =
      new IdeaEvent(
          "018f",
          IdeaEvent.Type.PAUSED,
          NOW,
          Status.SCREENING,
          Status.PAUSED,
          2,
          2,
          "M-2026-000001",
          Submission.Kind.QUESTION,
          "sv",
          Origin.PORTAL,
          Outcome.REVIEW,
          "malmo@1.0.0",
          NOW,
          "",
          LocalDate.of(2027, 3, 1),
          "karin");

  @Test
  void survivesTheJournal() {
    JournalEvent kept = EVENT.toJournal();

    assertThat(kept.subject()).isEqualTo("idea:018f");
    assertThat(kept.type()).isEqualTo("IdeaPaused");
    assertThat(kept.at()).isEqualTo(NOW);
    assertThat(IdeaEvent.of(kept)).isEqualTo(EVENT);
  }

  @Test
  void isReadWhateverALaterVersionAdds() {
    String data = EVENT.toJournal().data().replaceFirst("\\{", "{\"later\":[1],");

    assertThat(IdeaEvent.of(JournalEvent.of("idea:018f", "IdeaPaused", NOW, data)))
        .isEqualTo(EVENT);
    assertThatThrownBy(() -> IdeaEvent.of(JournalEvent.of("x", "y", NOW, "[]")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void namesEachTypeOnce() {
    for (IdeaEvent.Type type : IdeaEvent.Type.values()) {
      assertThat(IdeaEvent.Type.of(type.word())).contains(type);
    }
    assertThat(IdeaEvent.Type.of("IdeaFlown")).isEmpty();
  }
}
