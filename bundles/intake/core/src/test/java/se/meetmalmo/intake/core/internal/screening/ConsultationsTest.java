package se.meetmalmo.intake.core.internal.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Decision.Action;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.core.internal.IntakeOnDerby;
import se.meetmalmo.intake.core.internal.Samples;
import se.meetmalmo.intake.screening.Answer;
import se.meetmalmo.intake.screening.Answer.Stance;
import se.meetmalmo.intake.screening.Consultation;
import se.meetmalmo.intake.screening.Consultation.State;
import se.meetmalmo.intake.screening.Consultations;
import se.meetmalmo.intake.screening.Consultations.Asked;
import se.meetmalmo.intake.screening.Inventory.Where;
import se.meetmalmo.intake.screening.NewConsultation;
import se.meetmalmo.intake.screening.NewConsultation.Shows;
import se.meetmalmo.intake.screening.OwnConsultation;
import se.meetmalmo.intake.screening.QueueItem;
import se.meetmalmo.intake.screening.QueueQuery;
import se.meetmalmo.intake.screening.QueueTab;
import se.meetmalmo.intake.screening.WaitsFor;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.PageRequest;

class ConsultationsTest {
  private static final Actor KARIN = Samples.COORDINATOR;
  private static final LocalDate DEADLINE = LocalDate.of(2026, 12, 7);
  private static final Answer YES = new Answer(Stance.FOR, "Gärna");
  private static IntakeOnDerby house;
  private static Consultations consultations;
  private Idea idea;

  @BeforeAll
  static void open() {
    house = new IntakeOnDerby();
    consultations = house.consultations;
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @AfterEach
  void clear() {
    house.clear();
  }

  @BeforeEach
  void submit() {
    String text = "Vi vill. Ring Anna Ek, 040-12 34 56.";
    idea = house.intake.submit(Samples.idea("Lärlingar", text), Origin.API, Actor.ANONYMOUS).idea();
  }

  private static NewConsultation question(LocalDate deadline, Shows shows) {
    return new NewConsultation(
        "Eva Lund",
        "eva@skola.example.se",
        "Skolan",
        Where.INSIDE,
        "Ryms de?",
        deadline,
        shows,
        "sv");
  }

  private Asked ask() {
    return consultations.ask(idea.id(), question(DEADLINE, Shows.TEXT), KARIN);
  }

  private QueueItem item() {
    return house.queue.item(idea.id()).orElseThrow();
  }

  private static Consultations after(Duration time) {
    return house.consultations(Clock.offset(IntakeOnDerby.CLOCK, time));
  }

  private void decide(Action action) {
    house.intake.decide(idea.id(), Decision.of(action, "Skäl"), -1, KARIN);
  }

  @Test
  void showsTheAddresseeWhatIsNeededAndNotTheSender() {
    OwnConsultation own = consultations.open(ask().secret()).orElseThrow();

    assertThat(own.question()).isEqualTo("Ryms de?");
    assertThat(own.idea().text()).contains("Vi vill").doesNotContain("Anna Ek", "040-12");
    assertThat(own.toString()).doesNotContain("Ek Bygg");
    assertThat(own.canAnswer()).isTrue();
    assertThat(consultations.open("nothing")).isEmpty();
    Asked less = consultations.ask(idea.id(), question(DEADLINE, Shows.QUESTION), KARIN);
    assertThat(consultations.open(less.secret()).orElseThrow().idea().withheld()).isTrue();
  }

  @Test
  void isWaitedForUntilTheLastHasAnswered() {
    Asked one = ask();
    Asked two = ask();
    Asked three = ask();
    assertThat(item().waitsFor()).isEqualTo(WaitsFor.CONSULTATION);
    assertThat(item().consultations()).isEqualTo(3);

    consultations.answer(one.secret(), YES);
    consultations.refuse(two.secret(), "Inte vårt bord");
    assertThat(item().waitsFor()).isEqualTo(WaitsFor.CONSULTATION);
    consultations.close(three.consultation().id(), KARIN);

    assertThat(item().waitsFor()).isEqualTo(WaitsFor.US);
    assertThat(consultations.of(idea.id(), KARIN))
        .extracting(Consultation::state)
        .containsExactly(State.ANSWERED, State.REFUSED, State.CLOSED);
    assertThat(consultations.open(three.secret()).orElseThrow().canAnswer()).isFalse();
  }

  @Test
  void countsRightWhenAllAnswerAtOnce() throws Exception {
    List<Asked> asked = List.of(ask(), ask(), ask(), ask(), ask(), ask());
    ExecutorService people = Executors.newFixedThreadPool(asked.size());
    try {
      List<Callable<OwnConsultation>> answers =
          asked.stream()
              .<Callable<OwnConsultation>>map(one -> () -> consultations.answer(one.secret(), YES))
              .toList();
      for (Future<OwnConsultation> answer : people.invokeAll(answers)) {
        assertThat(answer.get().state()).isEqualTo(State.ANSWERED);
      }
    } finally {
      people.shutdownNow();
    }
    assertThat(item().consultations()).isZero();
    assertThat(item().waitsFor()).isEqualTo(WaitsFor.US);
  }

  @Test
  void canBeChangedUntilTheDeadlineAndGivenLateUntilTheDecision() {
    Asked asked = ask();
    consultations.answer(asked.secret(), YES);
    Answer no = new Answer(Stance.AGAINST, "Nej, ändå inte");
    assertThat(consultations.answer(asked.secret(), no).answer()).isEqualTo(no);
    Consultations late = after(Duration.ofDays(20));
    assertThatThrownBy(() -> late.answer(asked.secret(), YES))
        .isInstanceOf(ConflictException.class);
    Asked other = ask();
    assertThat(late.answer(other.secret(), YES).state()).isEqualTo(State.ANSWERED);
    Asked third = ask();
    decide(Action.DECLINE);

    assertThatThrownBy(() -> consultations.answer(third.secret(), YES))
        .isInstanceOf(ConflictException.class);
    assertThat(consultations.open(third.secret()).orElseThrow().decided()).isTrue();
  }

  @Test
  void isLateInTheQueueAfterTheDeadline() {
    ask();
    QueueQuery late = QueueQuery.of(QueueTab.LATE, new PageRequest(0, 20));

    Clock then = Clock.offset(IntakeOnDerby.CLOCK, Duration.ofDays(15));
    assertThat(house.screening(then).queue(late, KARIN).count(QueueTab.LATE)).isEqualTo(1);
    assertThat(item().due()).isEqualTo("2026-12-07T23:00:00Z");
    Consultation asked = consultations.of(idea.id(), KARIN).get(0);
    assertThat(asked.isLate(then.instant())).isTrue();
    assertThat(asked.isLate(IntakeOnDerby.NOW)).isFalse();
  }

  @Test
  void isRemindedOnceThreeDaysBefore() {
    ask();
    assertThat(after(Duration.ofDays(11)).remindDue(Actor.SYSTEM)).isZero();
    assertThat(after(Duration.ofDays(12)).remindDue(Actor.SYSTEM)).isEqualTo(1);
    assertThat(after(Duration.ofDays(13)).remindDue(Actor.SYSTEM)).isZero();

    assertThat(house.told(idea.id())).containsExactly("ConsultationAsked", "ConsultationReminder");
  }

  @Test
  void isNotRemindedOfWhatIsAnsweredOrDecided() {
    consultations.answer(ask().secret(), YES);
    ask();
    decide(Action.DECLINE);

    assertThat(after(Duration.ofDays(13)).remindDue(Actor.SYSTEM)).isZero();
  }

  @Test
  void isRemindedHalfwayWhereTimeIsShort() {
    consultations.ask(idea.id(), question(LocalDate.of(2026, 11, 24), Shows.TEXT), KARIN);

    assertThat(after(Duration.ofHours(17)).remindDue(Actor.SYSTEM)).isZero();
    assertThat(after(Duration.ofHours(19)).remindDue(Actor.SYSTEM)).isEqualTo(1);
  }

  @Test
  void writesNoAddressInEvents() {
    Asked asked = ask();
    consultations.answer(asked.secret(), YES);

    assertThat(house.told(idea.id())).containsExactly("ConsultationAsked", "ConsultationAnswered");
    house.fixture.journal().of("idea:" + idea.id()).stream()
        .map(event -> event.data())
        .forEach(data -> assertThat(data).doesNotContain("Eva", "eva@", "Gärna", asked.secret()));
    assertThat(house.sql("select max(hash) from consultation_link")).isNotEqualTo(asked.secret());
  }

  @Test
  void opensByFurtherLinks() {
    Asked asked = ask();
    String second = consultations.issueLink(asked.consultation().id(), Actor.SYSTEM);

    assertThat(consultations.open(second)).isEqualTo(consultations.open(asked.secret()));
    assertThatThrownBy(() -> consultations.issueLink("nothing", KARIN))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void asksWhileTheCaseIsOpenAndForADayToCome() {
    assertThatThrownBy(
            () ->
                consultations.ask(
                    idea.id(), question(LocalDate.of(2026, 11, 23), Shows.TEXT), KARIN))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(
            () -> consultations.ask(idea.id(), question(DEADLINE, Shows.TEXT), Actor.ANONYMOUS))
        .isInstanceOf(ForbiddenException.class);
    decide(Action.ACCEPT);
    assertThatThrownBy(this::ask).isInstanceOf(ConflictException.class);
  }
}
