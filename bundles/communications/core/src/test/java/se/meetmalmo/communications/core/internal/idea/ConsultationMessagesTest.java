package se.meetmalmo.communications.core.internal.idea;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.meetmalmo.communications.core.internal.FakeIntake;
import se.meetmalmo.communications.core.internal.Mustaches;
import se.meetmalmo.communications.spi.Correspondent;
import se.meetmalmo.communications.spi.MessageKind;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Purpose;
import se.meetmalmo.communications.spi.Wording;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.screening.Consultation;
import se.meetmalmo.intake.screening.Consultation.State;
import se.meetmalmo.intake.screening.Consultations;
import se.meetmalmo.intake.screening.Inventory;
import se.meetmalmo.intake.screening.NewConsultation;
import se.meetmalmo.intake.screening.ScreeningEvent;
import se.meetmalmo.platform.journal.JournalEvent;

class ConsultationMessagesTest {
  private final FakeIntake intake = new FakeIntake();
  private State state = State.OPEN;
  private final Consultations consultations =
      (Consultations)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {Consultations.class},
              (proxy, method, arguments) ->
                  switch (method.getName()) {
                    case "find" ->
                        arguments[0].equals("c1") ? Optional.of(asked()) : Optional.empty();
                    case "issueLink" -> "hemlig";
                    default -> throw new UnsupportedOperationException(method.getName());
                  });
  private final ConsultationNotices notices = new ConsultationNotices(consultations);
  private final ConsultationAddressees addressees =
      new ConsultationAddressees(
          intake.intake, consultations, path -> java.net.URI.create("https://m.se" + path));

  ConsultationMessagesTest() {
    intake.add("idea1", "anna@example.se", Status.SCREENING);
  }

  private Consultation asked() {
    return new Consultation(
        "c1",
        "idea1",
        new NewConsultation(
            "Eva",
            "eva@malmo.example",
            "Miljöförvaltningen",
            Inventory.Where.INSIDE,
            "Har ni plats?",
            LocalDate.of(2026, 12, 1),
            NewConsultation.Shows.TEXT,
            "sv"),
        "karin",
        FakeIntake.AT,
        FakeIntake.AT,
        state,
        null,
        "",
        null,
        null);
  }

  private static JournalEvent event(ScreeningEvent.Type type, String about) {
    return new ScreeningEvent("idea1", type, FakeIntake.AT, "M-2026-000001", about, "", "karin")
        .toJournal()
        .in("intake");
  }

  @Test
  void whoeverIsAskedGetsTheQuestionAndALinkAndIsReminded() {
    for (ScreeningEvent.Type type :
        List.of(
            ScreeningEvent.Type.CONSULTATION_ASKED, ScreeningEvent.Type.CONSULTATION_REMINDER)) {
      Notice notice = notices.of(event(type, "c1")).get(0);
      assertThat(notice.recipient()).isEqualTo("addressee:c1");
      Correspondent eva = addressees.find(notice, Purpose.SENDING).orElseThrow();
      assertThat(eva.address()).isEqualTo("eva@malmo.example");
      Wording said = Mustaches.fill(kind(type.word()).wordings().get("sv"), eva.facts());
      assertThat(said.subject()).contains("M-2026-000001");
      assertThat(said.body())
          .contains(
              "Har ni plats?", "1 december 2026", "https://m.se/consultations/hemlig", "Hej Eva!");
    }
  }

  private static MessageKind kind(String name) {
    return new ConsultationKinds()
        .kinds().stream().filter(kind -> kind.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void isWordedInBothLanguagesWithFactsThatThereAre() {
    assertThat(new ConsultationKinds().kinds()).hasSize(2);
    new ConsultationKinds()
        .kinds()
        .forEach(
            kind -> kind.wordings().values().forEach(said -> Mustaches.check(said, kind.facts())));
  }

  @Test
  void nobodyIsWrittenToWhoseAnswerIsNotWaitedFor() {
    assertThat(notices.of(event(ScreeningEvent.Type.CONSULTATION_ANSWERED, "c1"))).isEmpty();
    assertThat(notices.of(event(ScreeningEvent.Type.CONSULTATION_ASKED, "gone"))).isEmpty();
    Notice notice = notices.of(event(ScreeningEvent.Type.CONSULTATION_ASKED, "c1")).get(0);
    state = State.CLOSED;
    assertThat(addressees.find(notice, Purpose.SENDING)).isEmpty();
  }
}
