package se.meetmalmo.intake.core.internal.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.criteria.RuleSetId;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Decision.Action;
import se.meetmalmo.intake.Pause;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.Step;
import se.meetmalmo.intake.WakeWhen;
import se.meetmalmo.intake.core.internal.Neighbours;
import se.meetmalmo.intake.core.internal.Samples;
import se.meetmalmo.intake.waiting.WakeReason;
import se.meetmalmo.intake.waiting.WakeReason.Kind;
import se.meetmalmo.knowledgebank.InitiativeEvent;
import se.meetmalmo.knowledgebank.Stage;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.resourcebank.MemberEvent;

class WakeTest {
  private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);
  private static final WakeWhen INITIATIVE =
      new WakeWhen(List.of("7", "8"), List.of(), null, false);
  private static final WakeWhen THEME = new WakeWhen(null, List.of("Skola", " skola"), null, false);
  private static final WakeWhen YEAR = new WakeWhen(null, null, 2027, false);
  private static final WakeWhen RULES = new WakeWhen(null, null, null, true);
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

  private static Decision until(LocalDate day, boolean itself) {
    return new Decision(Action.PAUSE, "Sen", "", day).waking(WakeWhen.NOTHING, itself);
  }

  private static Status status(String id) {
    return house.house.full(id).idea().status();
  }

  private static Pause pause(String id) {
    return house.house.full(id).pause();
  }

  private static void ends(String initiative) {
    house.handler.handle(
        Neighbours.told(initiative, InitiativeEvent.Kind.CHANGED, Stage.COMPLETED));
  }

  private static void joins(String... themes) {
    house.neighbours.members.put("m", List.of(themes));
    house.handler.handle(Neighbours.told("m", MemberEvent.Type.CONFIRMED));
  }

  private static void swap(String version) {
    house.house.criteria.ruleSet = new RuleSetId("malmo", version);
  }

  @Test
  void wakesByItselfOnItsDayWhereThePauseSaysSo() {
    String id = house.idea();
    house.decide(id, until(MARCH, true));
    assertThat(pause(id)).isEqualTo(new Pause(MARCH, true, WakeWhen.NOTHING));
    house.clock.to(MARCH.minusDays(1), LocalTime.of(23, 59));
    assertThat(house.sweep()).isZero();
    house.clock.to(MARCH, LocalTime.of(0, 1));
    house.sweep();

    var full = house.house.full(id);
    assertThat(full.idea().status()).isEqualTo(Status.SCREENING);
    assertThat(full.steps().get(2).by()).isEqualTo(Step.SYSTEM);
    assertThat(full.steps().get(2).reason()).startsWith("Dagen");
    assertThat(full.steps()).hasSize(3);
    assertThat(house.told(id)).containsExactly("IdeaReceived", "IdeaPaused", "IdeaWoken");
    assertThat(pause(id)).isNull();
    assertThat(house.house.sql("select count(*) from idea_watch")).isEqualTo("0");
  }

  @Test
  void listsWhatIsNotToWakeByItself() {
    String id = house.idea();
    house.decide(id, until(MARCH, false));
    house.clock.to(MARCH, LocalTime.of(8, 0));
    house.sweep();

    assertThat(status(id)).isEqualTo(Status.PAUSED);
    assertThat(house.worth(id)).containsExactly(Kind.DAY);
    assertThat(house.told(id))
        .containsExactly("IdeaReceived", "IdeaPaused", "WorthWaking → coordinator");
    assertThat(house.days(3, id)).isEmpty();

    house.decide(id, Action.WAKE);
    assertThat(house.worth(id)).isEmpty();
    house.decide(id, until(MARCH.plusDays(30), false));
    assertThat(house.worth(id)).isEmpty();
    house.clock.to(MARCH.plusDays(31), LocalTime.of(8, 0));
    house.sweep();
    assertThat(house.worth(id)).containsExactly(Kind.DAY);
  }

  @Test
  void takesWhatIsNotForNowOffTheListUntilAnotherReasonComes() {
    String id = house.pausedFor(new WakeWhen(List.of("7"), List.of("skola"), null, false));
    ends("7");
    assertThat(house.worth(id)).containsExactly(Kind.INITIATIVE);

    house.waiting.notNow(id, Samples.COORDINATOR);
    assertThat(house.worth(id)).isEmpty();
    ends("7");
    assertThat(house.worth(id)).isEmpty();
    assertThatThrownBy(() -> house.waiting.notNow(id, Samples.COORDINATOR))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> house.waiting.notNow("M-2026-999999", Samples.COORDINATOR))
        .isInstanceOf(NotFoundException.class);

    joins("arbete", "Skola");
    assertThat(house.worth(id)).containsExactly(Kind.THEME);
  }

  @Test
  void waitsForAnInitiativeToEnd() {
    String id = house.pausedFor(INITIATIVE);
    ends("9");
    house.handler.handle(Neighbours.told("7", InitiativeEvent.Kind.CHANGED, Stage.ONGOING));
    assertThat(house.worth(id)).isEmpty();
    house.handler.handle(Neighbours.told("7", InitiativeEvent.Kind.WITHDRAWN, Stage.ONGOING));
    ends("8");
    ends("8");

    assertThat(house.worth(id)).containsExactly(Kind.INITIATIVE, Kind.INITIATIVE);
    assertThat(status(id)).isEqualTo(Status.PAUSED);
    assertThat(house.told(id)).hasSize(4);
    assertThat(pause(id).wakeWhen()).isEqualTo(INITIATIVE);
  }

  @Test
  void waitsForSomebodyWithATheme() {
    String id = house.pausedFor(THEME);
    joins();
    joins("arbete");
    house.neighbours.members.put("x", List.of("skola"));
    house.handler.handle(Neighbours.told("x", MemberEvent.Type.REGISTERED));
    assertThat(house.worth(id)).isEmpty();
    joins("SKOLA", "arbete");
    joins("skola");

    assertThat(house.worth(id)).containsExactly(Kind.THEME);
    assertThat(house.told(id)).hasSize(3);
    house.handler.bank = null;
    joins("skola");
    house.handler.bank = house.neighbours.resourceBank();
  }

  @Test
  void noticesOtherRulesAndWhatTheySay() {
    String id = house.pausedFor(RULES);
    house.clock.days(1);
    assertThat(house.sweep()).isZero();
    swap("2.0.0");
    house.house.criteria.outcome = Outcome.REVIEW;
    assertThat(house.sweep()).isOne();
    house.waiting.notNow(id, Samples.COORDINATOR);
    swap("1.0.0");
    assertThat(house.sweep()).isOne();

    assertThat(house.waiting.worthWaking(WaitingHouse.PAGE, Samples.COORDINATOR).items())
        .singleElement()
        .satisfies(worth -> assertThat(worth.idea().id()).isEqualTo(id))
        .satisfies(
            worth ->
                assertThat(worth.reasons())
                    .extracting(WakeReason::about)
                    .containsExactly("malmo@1.0.0 REVIEW"));
  }

  @Test
  void noticesNothingWhileNoRulesAreInForce() {
    house.pausedFor(RULES);
    swap("3.0.0");
    house.house.criteria.answerWithinDays = 0;
    assertThat(house.sweep()).isZero();
    house.wakes.criteria = null;
    assertThat(house.sweep()).isZero();
    house.wakes.criteria = house.house.criteria;
    house.house.criteria.answerWithinDays = 21;
    assertThat(house.sweep()).isOne();
  }

  @Test
  void waitsForABudgetYear() {
    String id = house.pausedFor(YEAR);
    house.clock.to(LocalDate.of(2026, 12, 31), LocalTime.of(23, 59));
    assertThat(house.sweep()).isZero();
    house.clock.to(LocalDate.of(2027, 1, 1), LocalTime.of(0, 0));
    assertThat(house.sweep()).isOne();
    assertThat(house.worth(id)).containsExactly(Kind.BUDGET_YEAR);
    assertThatThrownBy(() -> house.pausedFor(YEAR)).hasMessageContaining("wakeWhen.budgetYear");
  }

  @ParameterizedTest
  @EnumSource(names = {"INITIATIVE", "THEME", "RULES", "BUDGET_YEAR"})
  void wakesByItselfWhateverItWaitsFor(Kind kind) {
    String id = house.pausedFor(new WakeWhen(List.of("7"), List.of("skola"), 2027, true), true);
    switch (kind) {
      case INITIATIVE -> ends("7");
      case THEME -> joins("skola");
      case RULES -> swap("2.0.0");
      default -> house.clock.to(LocalDate.of(2027, 1, 1), LocalTime.NOON);
    }
    house.wakes.run(house.clock.instant());
    house.wakes.run(house.clock.instant());
    ends("7");

    assertThat(status(id)).isEqualTo(Status.SCREENING);
    assertThat(house.told(id)).containsExactly("IdeaReceived", "IdeaPaused", "IdeaWoken");
    assertThat(house.house.full(id).last().reason()).contains("på nytt");
  }

  @Test
  void refusesPausesThatCannotEnd() {
    assertThatThrownBy(() -> house.pausedFor(WakeWhen.NOTHING, true))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("until");
    assertThatThrownBy(
            () -> new WakeWhen(Collections.nCopies(1, "a b"), List.of("x".repeat(81)), 27, false))
        .hasMessageContaining("wakeWhen.initiatives")
        .hasMessageContaining("wakeWhen.themes")
        .hasMessageContaining("wakeWhen.budgetYear");
  }

  @Test
  void refusesInitiativesThatAreNotUnderWay() {
    house.neighbours.initiatives.put("7", Stage.ONGOING);
    house.neighbours.initiatives.put("8", Stage.COMPLETED);
    house.intake.initiatives = house.neighbours.knowledgeBank();
    assertThatThrownBy(() -> house.pausedFor(INITIATIVE))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("wakeWhen.initiatives")
        .hasMessageContaining("8");
    house.neighbours.initiatives.put("8", Stage.PLANNED);
    assertThat(status(house.pausedFor(INITIATIVE))).isEqualTo(Status.PAUSED);
    house.intake.initiatives = null;
  }
}
