package se.meetmalmo.intake.core.internal.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Decision.Action;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.Receipt;
import se.meetmalmo.intake.core.internal.Samples;
import se.meetmalmo.intake.screening.QueueQuery;
import se.meetmalmo.intake.screening.QueueTab;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ForbiddenException;

class PromiseTest {
  private static WaitingHouse house;

  @BeforeAll
  static void open() {
    house = new WaitingHouse();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @AfterEach
  void clear() {
    house.clear();
  }

  private static LocalDate replyBy(String id) {
    return house.house.full(id).replyBy();
  }

  private static Idea now(String id) {
    return house.house.full(id).idea();
  }

  @Test
  void standsStillWhileTheSenderIsAsked() {
    Receipt receipt = house.submit();
    String id = receipt.idea().id();
    Instant promised = receipt.idea().answerBy();
    house.clock.days(5);
    house.decide(id, Action.ASK);
    house.clock.days(4);
    house.decide(id, Action.ASK);
    house.clock.days(6);

    assertThat(now(id).answerBy()).isEqualTo(promised);
    assertThat(house.intake.answer(receipt.statusToken(), "Så här").idea().answerBy())
        .isEqualTo(promised.plus(10, ChronoUnit.DAYS));
    assertThat(house.house.events(id).get(3).answerBy())
        .isEqualTo(promised.plus(10, ChronoUnit.DAYS));
    assertThat(house.house.sql("select answer_by from idea_line"))
        .isEqualTo("" + now(id).answerBy().toEpochMilli());
  }

  @Test
  void isGivenAnewToWhatIsTakenUpAgain() {
    String id = house.idea();
    house.decide(id, Action.PAUSE);
    house.clock.days(100);

    assertThat(house.decide(id, Action.WAKE).answerBy())
        .isEqualTo(house.clock.instant().plus(21, ChronoUnit.DAYS));
  }

  @Test
  void warnsOnceBeforeAndOnceAfter() {
    String id = house.idea();

    assertThat(house.days(24, id))
        .containsExactly(
            "2026-12-07 SenderUninformed → coordinator",
            "2026-12-11 PromiseNear → coordinator",
            "2026-12-14 SenderUninformed → project-leader",
            "2026-12-15 PromiseBroken → coordinator");
  }

  @Test
  void isNotLateWhileTheSenderIsAsked() {
    String id = house.idea();
    house.clock.days(3);
    house.decide(id, Decision.of(Action.ASK, "Hur?").until(LocalDate.of(2027, 3, 1)));
    house.clock.days(40);

    QueueQuery late = QueueQuery.of(QueueTab.LATE, WaitingHouse.PAGE);
    assertThat(house.house.queue.queue(late, house.clock.instant()).items().total()).isZero();
    assertThat(house.house.queue.queue(late, house.clock.instant()).count(QueueTab.LATE)).isZero();
    assertThat(house.sweep()).isZero();
    house.clock.to(LocalDate.of(2027, 3, 2), LocalTime.NOON);
    assertThat(house.house.queue.queue(late, house.clock.instant()).items().total()).isOne();
    assertThat(house.house.queue.queue(late, house.clock.instant()).count(QueueTab.LATE)).isOne();
    assertThat(house.house.queue.item(id).orElseThrow().isLate(house.clock.instant())).isTrue();
  }

  @Test
  void remindsTheSenderOnceAndTellsTheUnitOnce() {
    Receipt receipt = house.submit();
    String id = receipt.idea().id();
    house.decide(id, Action.ASK);

    assertThat(replyBy(id)).isEqualTo(LocalDate.of(2026, 12, 7));
    assertThat(house.days(20, id))
        .containsExactly(
            "2026-12-04 ReplyReminder → sender", "2026-12-08 ReplyOverdue → coordinator");
    assertThat(house.events(id).get(0).language()).isEqualTo("sv");
    assertThat(house.waiting.unanswered(WaitingHouse.PAGE, Samples.COORDINATOR).items())
        .singleElement()
        .satisfies(late -> assertThat(late.idea().id()).isEqualTo(id))
        .satisfies(late -> assertThat(late.replyBy()).isEqualTo("2026-12-07"));

    house.intake.answer(receipt.statusToken(), "Så här");
    assertThat(house.waiting.unanswered(WaitingHouse.PAGE, Samples.COORDINATOR).items()).isEmpty();
    assertThat(replyBy(id)).isNull();
  }

  @Test
  void remindsNobodyOnTheDayOfTheQuestion() {
    String id = house.idea();
    house.decide(id, Decision.of(Action.ASK, "Hur?").until(LocalDate.of(2026, 11, 25)));
    assertThat(house.sweep()).isZero();
    assertThat(house.days(3, id))
        .containsExactly(
            "2026-11-24 ReplyReminder → sender", "2026-11-26 ReplyOverdue → coordinator");
  }

  @Test
  void asksAnewWithAnotherDay() {
    Receipt receipt = house.submit();
    String id = receipt.idea().id();
    house.decide(id, Action.ASK);
    house.days(12, id);
    house.decide(id, Action.ASK);

    assertThat(house.days(12, id)).containsExactly("2026-12-16 ReplyReminder → sender");
  }

  @Test
  void raisesTheAlarmAgainForANewSilence() {
    String id = house.idea();
    house.days(22, id);
    assertThat(house.waiting.silent(WaitingHouse.PAGE, Samples.COORDINATOR).items())
        .singleElement()
        .satisfies(silent -> assertThat(silent.days()).isEqualTo(22))
        .satisfies(silent -> assertThat(silent.escalated()).isTrue());
    house.decide(id, Action.ACCEPT);
    assertThat(house.waiting.silent(WaitingHouse.PAGE, Samples.COORDINATOR).items()).isEmpty();

    assertThat(house.days(40, id))
        .containsExactly(
            "2027-01-14 SenderUninformed → coordinator",
            "2027-01-21 SenderUninformed → project-leader");
    assertThat(house.waiting.serviceLevel().silenceAlarms()).isEqualTo(2);
    assertThat(house.waiting.gauges())
        .anySatisfy(
            gauge -> {
              assertThat(gauge.name()).isEqualTo("meet_ideas_silent");
              assertThat(gauge.value()).isEqualTo(1);
            });
  }

  @Test
  void isNotSilentTowardsWhomSomebodyHasWrittenTo() {
    String id = house.idea();
    house.clock.days(20);
    house.waiting.heard(id, house.clock.instant());
    house.waiting.heard(id, house.clock.instant().minus(9, ChronoUnit.DAYS));
    house.waiting.heard("nobody", house.clock.instant());
    assertThat(house.waiting.silent(WaitingHouse.PAGE, Samples.COORDINATOR).items()).isEmpty();
    house.clock.days(14);
    assertThat(house.waiting.silent(WaitingHouse.PAGE, Samples.COORDINATOR).total()).isOne();
  }

  @Test
  void tellsEachOnceAfterAMonthOfSleep() {
    String id = house.idea();
    house.clock.days(35);
    house.sweep();

    assertThat(house.told(id))
        .containsExactly(
            "IdeaReceived",
            "PromiseBroken → coordinator",
            "SenderUninformed → coordinator",
            "SenderUninformed → project-leader");
  }

  @Test
  void showsListsToThoseWhoWorkWithIdeasOnly() {
    for (Actor other :
        new Actor[] {Actor.ANONYMOUS, new Actor("x", java.util.Set.of("director"))}) {
      assertThatThrownBy(() -> house.waiting.silent(WaitingHouse.PAGE, other))
          .isInstanceOf(ForbiddenException.class);
      assertThatThrownBy(() -> house.waiting.unanswered(WaitingHouse.PAGE, other))
          .isInstanceOf(ForbiddenException.class);
      assertThatThrownBy(() -> house.waiting.worthWaking(WaitingHouse.PAGE, other))
          .isInstanceOf(ForbiddenException.class);
      assertThatThrownBy(() -> house.waiting.notNow("M-2026-000001", other))
          .isInstanceOf(ForbiddenException.class);
    }
  }

  @Test
  void tellsHowLongDecisionsTake() {
    assertThat(house.waiting.serviceLevel().medianDays()).isNull();
    house.clock.to(LocalDate.of(2026, 11, 23), LocalTime.of(23, 30));
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      ids.add(house.idea());
    }
    for (int i = 0; i < 10; i++) {
      house.clock.to(LocalDate.of(2026, 11, 23).plusDays(i == 9 ? 30 : i), LocalTime.of(23, 59));
      house.decide(ids.get(i), i % 2 == 0 ? Action.DECLINE : Action.PAUSE);
    }
    house.clock.days(200);
    house.decide(ids.get(1), Action.WAKE);
    house.decide(ids.get(1), Action.ACCEPT);
    var level = house.waiting.serviceLevel();
    assertThat(level.decisions()).isEqualTo(10);
    assertThat(level.medianDays()).isEqualTo(4);
    assertThat(level.p90Days()).isEqualTo(8);
    assertThat(level.promisedDays()).isEqualTo(21);
    assertThat(level.tells()).isTrue();
  }
}
