package se.meetmalmo.communications.core.internal.idea;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.communications.DeliveryState;
import se.meetmalmo.communications.core.internal.FakeIntake;
import se.meetmalmo.communications.core.internal.Office;
import se.meetmalmo.communications.spi.Letter;
import se.meetmalmo.communications.spi.ShippedWordings;
import se.meetmalmo.communications.spi.Wording;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.IdeaEvent.Type;
import se.meetmalmo.intake.Status;
import se.meetmalmo.platform.journal.JournalEvent;

class IdeaMessagesTest {
  private static final Office OFFICE = new Office();

  @BeforeEach
  void clear() {
    OFFICE.clear();
  }

  @AfterAll
  static void close() {
    OFFICE.close();
  }

  @Test
  void tellsTheSenderWithTheReasonOfThatStepAndALinkOfTheirOwn() {
    OFFICE.happens("idea1", Type.ACCEPTED, 2).send();
    Letter letter = OFFICE.desk.channel.sent.get(0);
    assertThat(letter.address()).isEqualTo("anna@example.se");
    assertThat(letter.name()).isEqualTo("Anna Ek");
    assertThat(letter.language()).isEqualTo("sv");
    assertThat(letter.subject()).isEqualTo("Din idé tas vidare (M-2026-000001)");
    assertThat(letter.text())
        .contains("Hej Anna Ek!", "«Gemensam lärlingsutbildning»", "För att den är bra.")
        .contains("https://meet.example/status/secret1");
    assertThat(OFFICE.desk.all().toString()).doesNotContain("anna@", "Anna", "secret1");
  }

  @Test
  void theReceiptSaysThatNoIdeaIsGuaranteed() {
    OFFICE.intake.add("idea2", "bo@example.se", Status.SCREENING);
    OFFICE.happens("idea2", Type.RECEIVED, 1).send();
    assertThat(OFFICE.desk.channel.sent.get(0).text())
        .contains("kan garanteras", "senast 14 december 2026");
  }

  @Test
  void tellsOfEveryStepButWhatAnImportSaysAnew() {
    IdeaNotices notices = new IdeaNotices();
    for (Type type : Type.values()) {
      JournalEvent event = OFFICE.intake.event("idea1", type, 2).toJournal().in(IdeaEvent.UNIT);
      assertThat(notices.of(event)).as(type.name()).hasSize(1);
    }
    OFFICE.intake.add("same", "x@example.se", Status.SCREENING);
    assertThat(notices.of(OFFICE.intake.event("same", Type.UPDATED, 2).toJournal())).isEmpty();
  }

  @Test
  void anEventOfALaterVersionIsNobodysBusinessHere() {
    JournalEvent later = JournalEvent.of("idea:1", "IdeaSold", FakeIntake.AT, "{}");
    assertThat(new IdeaNotices().of(later)).isEmpty();
  }

  @Test
  void wordsEveryEventInBothLanguagesButThoseThatAreToldToNobody() {
    for (Type type : Type.values()) {
      for (String language : List.of("sv", "en")) {
        assertThat(ShippedWordings.beside(IdeaKinds.class, language).containsKey(type.word()))
            .as(type + " is worded in " + language + ", or told to nobody")
            .isNotEqualTo(IdeaKinds.UNTOLD.contains(type));
      }
    }
  }

  @Test
  void aKindThatNobodyHasWordedFailsAlone() {
    List<String> later = List.of("IdeaAccepted", "IdeaSold", "IdeaPaused");
    assertThat(new IdeaKinds(later).kinds())
        .extracting(kind -> kind.name())
        .containsExactly("IdeaAccepted", "IdeaPaused");
  }

  @Test
  void wordsEveryKindInBothLanguagesWithFactsThatItHas() {
    List<String> told =
        Arrays.stream(Type.values()).filter(t -> t != Type.UPDATED).map(Type::word).toList();
    assertThat(new IdeaKinds().kinds()).extracting(kind -> kind.name()).isEqualTo(told);
    OFFICE
        .templates
        .list(Office.COMMUNICATOR)
        .forEach(
            template ->
                OFFICE.templates.save(
                    template.kind(),
                    template.language(),
                    new Wording(template.subject(), template.body()),
                    0,
                    Office.COMMUNICATOR));
  }

  @Test
  void whoeverIsErasedIsToldNothingMore() {
    OFFICE.happens("idea1", Type.ACCEPTED, 2);
    OFFICE.intake.forget("idea1");
    OFFICE.send();
    assertThat(OFFICE.desk.channel.sent).isEmpty();
    assertThat(OFFICE.desk.all().get(0).state()).isEqualTo(DeliveryState.SUPPRESSED);
  }
}
