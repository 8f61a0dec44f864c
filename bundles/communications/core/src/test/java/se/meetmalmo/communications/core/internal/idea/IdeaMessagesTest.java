package se.meetmalmo.communications.core.internal.idea;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.communications.DeliveryState;
import se.meetmalmo.communications.core.internal.FakeIntake;
import se.meetmalmo.communications.core.internal.Office;
import se.meetmalmo.communications.spi.Letter;
import se.meetmalmo.communications.spi.Wording;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.IdeaEvent.Type;
import se.meetmalmo.intake.Status;
import se.meetmalmo.platform.journal.JournalEvent;

class IdeaMessagesTest {
  private final Office office = new Office();

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void tellsTheSenderWithTheReasonOfThatStepAndALinkOfTheirOwn() {
    office.happens("idea1", Type.ACCEPTED, 2).send();
    Letter letter = office.desk.channel.sent.get(0);
    assertThat(letter.address()).isEqualTo("anna@example.se");
    assertThat(letter.name()).isEqualTo("Anna Ek");
    assertThat(letter.language()).isEqualTo("sv");
    assertThat(letter.subject()).isEqualTo("Din idé tas vidare (M-2026-000001)");
    assertThat(letter.text())
        .contains("Hej Anna Ek!", "«Gemensam lärlingsutbildning»", "För att den är bra.")
        .contains("https://meet.example/status/secret1");
    assertThat(office.desk.all().toString()).doesNotContain("anna@", "Anna", "secret1");
  }

  @Test
  void theReceiptSaysThatNoIdeaIsGuaranteed() {
    office.intake.add("idea2", "bo@example.se", Status.SCREENING);
    office.happens("idea2", Type.RECEIVED, 1).send();
    assertThat(office.desk.channel.sent.get(0).text())
        .contains("kan garanteras", "senast 14 december 2026");
  }

  @Test
  void tellsOfEveryStepButWhatAnImportSaysAnew() {
    IdeaNotices notices = new IdeaNotices();
    for (Type type : Type.values()) {
      JournalEvent event = office.intake.event("idea1", type, 2).toJournal().in(IdeaEvent.UNIT);
      assertThat(notices.of(event)).as(type.name()).hasSize(1);
    }
    office.intake.add("same", "x@example.se", Status.SCREENING);
    assertThat(notices.of(office.intake.event("same", Type.UPDATED, 2).toJournal())).isEmpty();
  }

  @Test
  void anEventOfALaterVersionIsNobodysBusinessHere() {
    JournalEvent later = JournalEvent.of("idea:1", "IdeaSold", FakeIntake.AT, "{}");
    assertThat(new IdeaNotices().of(later)).isEmpty();
  }

  @Test
  void wordsEveryKindInBothLanguagesWithFactsThatItHas() {
    List<String> told =
        Arrays.stream(Type.values()).filter(t -> t != Type.UPDATED).map(Type::word).toList();
    assertThat(new IdeaKinds().kinds()).extracting(kind -> kind.name()).isEqualTo(told);
    office
        .templates
        .list(Office.COMMUNICATOR)
        .forEach(
            template ->
                office.templates.save(
                    template.kind(),
                    template.language(),
                    new Wording(template.subject(), template.body()),
                    0,
                    Office.COMMUNICATOR));
  }

  @Test
  void whoeverIsErasedIsToldNothingMore() {
    office.happens("idea1", Type.ACCEPTED, 2);
    office.intake.forget("idea1");
    office.send();
    assertThat(office.desk.channel.sent).isEmpty();
    assertThat(office.desk.all().get(0).state()).isEqualTo(DeliveryState.SUPPRESSED);
  }
}
