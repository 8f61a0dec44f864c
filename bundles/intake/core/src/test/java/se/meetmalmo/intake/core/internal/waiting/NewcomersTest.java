package se.meetmalmo.intake.core.internal.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.intake.Decision.Action;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.JoinedWork;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.WakeWhen;
import se.meetmalmo.intake.core.internal.FakeSearch;
import se.meetmalmo.intake.core.internal.IntakeOnDerby;
import se.meetmalmo.intake.core.internal.Samples;
import se.meetmalmo.intake.core.internal.together.Judged.Verdict;
import se.meetmalmo.intake.core.internal.together.Judging;
import se.meetmalmo.intake.core.internal.together.Similar;
import se.meetmalmo.intake.waiting.WakeReason.Kind;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.search.Likeness;
import se.meetmalmo.search.SimilarHit;

/** What came in is looked at once, a minute later: for what it is like, and likely the same as. */
class NewcomersTest {
  private static final JoinedWork INITIATIVE = new JoinedWork("knowledgebank", "7");
  private static WaitingHouse house;
  private static IntakeOnDerby store;

  @BeforeAll
  static void open() {
    house = new WaitingHouse();
    store = house.house;
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  @AfterEach
  void clear() {
    house.clear();
  }

  private static int look() {
    return house.newcomers.run(house.clock.instant()).changed();
  }

  private static int lookLater() {
    house.clock.forward(Duration.ofMinutes(2));
    return look();
  }

  private static void finds(Likeness likeness, String... ideas) {
    for (String id : ideas) {
      house.search.hits.add(FakeSearch.hit("intake", id, "Likt", likeness));
    }
  }

  private static boolean isMarked(String id) {
    return store.queue.item(id).orElseThrow().likelySame();
  }

  private static Judging judging() {
    return store.judging(Similar.on(house.search));
  }

  @Test
  void looksAtEachOnceAndNotBeforeAMinuteHasPassed() {
    house.idea();
    assertThat(look()).isZero();
    assertThat(lookLater()).isOne();
    house.idea();
    house.idea();
    assertThat(lookLater()).isEqualTo(2);
    assertThat(lookLater()).isZero();
    assertThat(house.search.queries).hasSize(3);
  }

  @Test
  void goesThroughAFloodSomeAtATime() {
    for (int i = 0; i < 205; i++) {
      house.idea();
    }
    assertThat(lookLater()).isEqualTo(200);
    assertThat(look()).isEqualTo(5);
    assertThat(look()).isZero();
    assertThat(house.search.queries).hasSize(205);
  }

  @Test
  void leavesImportsOut() {
    house.intake.submit(Samples.IDEA, Origin.IMPORT, Samples.COORDINATOR);
    assertThat(lookLater()).isZero();
  }

  @Test
  void asksNothingOfAnyoneWhenSomethingComesIn() {
    house.pausedFor(WakeWhen.NOTHING, false);
    String id = house.idea();
    store.jpa.count();
    store.fixture.journal().of("idea:" + id).forEach(house.handler::handle);
    assertThat(store.jpa.count()).isZero();
    assertThat(house.search.queries).isEmpty();
  }

  @Test
  void suggestsWhatANewIdeaIsLike() {
    String id = house.pausedFor(WakeWhen.NOTHING, false);
    String declined = house.idea();
    house.decide(declined, Action.DECLINE);
    lookLater();
    SimilarHit like = FakeSearch.hit("intake", id, "Likt", Likeness.RELATED);
    house.search.hits.add(paused(like));
    finds(Likeness.RELATED, declined);
    house.search.hits.add(FakeSearch.hit("knowledgebank", "7", "Initiativ", Likeness.RELATED));
    String number = house.submit().idea().caseNumber();
    assertThat(house.worth(id)).isEmpty();
    lookLater();
    lookLater();

    assertThat(house.worth(id)).containsExactly(Kind.SIMILAR);
    assertThat(house.waiting.worthWaking(WaitingHouse.PAGE, Samples.COORDINATOR).items())
        .singleElement()
        .satisfies(worth -> assertThat(worth.reasons().get(0).about()).isEqualTo(number));
    assertThat(store.full(id).pause().hasNoEnd()).isTrue();
    assertThat(isMarked(id)).isFalse();
  }

  private static SimilarHit paused(SimilarHit hit) {
    return new SimilarHit(
        hit.type(),
        hit.source(),
        hit.id(),
        "",
        hit.title(),
        "PAUSED",
        hit.score(),
        hit.likeness(),
        hit.why());
  }

  @Test
  void marksBothThatAreLikelyTheSameUntilSomebodyHasJudgedThem() {
    String first = house.idea();
    lookLater();
    finds(Likeness.LIKELY_SAME, first);
    String second = house.idea();
    lookLater();
    assertThat(isMarked(first)).isTrue();
    assertThat(isMarked(second)).isTrue();

    judging().judge(first, new JoinedWork(JoinedWork.INTAKE, second), Verdict.DIFFERENT, BO);
    assertThat(isMarked(first)).isFalse();
    assertThat(isMarked(second)).isFalse();
    store.execute("update idea_newcomer set received_at = 0");
    lookLater();
    assertThat(isMarked(second)).isFalse();
  }

  private static final Actor BO = Samples.COORDINATOR;

  @Test
  void marksWhatElseItMayBeWhenTheLikeliestIsJudgedAnother() {
    house.search.hits.add(FakeSearch.hit("knowledgebank", "7", "Initiativ", Likeness.LIKELY_SAME));
    String other = house.idea();
    lookLater();
    assertThat(isMarked(other)).isTrue();
    finds(Likeness.LIKELY_SAME, other);
    String id = house.idea();
    lookLater();
    judging().judge(id, INITIATIVE, Verdict.RELATED, BO);
    assertThat(isMarked(id)).isTrue();
    judging().judge(id, new JoinedWork(JoinedWork.INTAKE, other), Verdict.SAME, BO);
    assertThat(isMarked(id)).isFalse();
    assertThat(isMarked(other)).isTrue();
  }

  @Test
  void whatIsConnectedIsNotMarkedAnyMore() {
    String first = house.idea();
    finds(Likeness.LIKELY_SAME, first);
    String second = house.idea();
    lookLater();
    assertThat(isMarked(first)).isTrue();
    Idea connected =
        house.decide(
            second,
            new se.meetmalmo.intake.Decision(
                Action.CONNECT, "Samma", store.full(first).idea().caseNumber(), null));
    assertThat(connected.connectedTo()).isNotEmpty();
    assertThat(isMarked(first)).isFalse();
    assertThat(isMarked(second)).isFalse();
  }

  @Test
  void waitsForASearchThatIsAway() {
    house.idea();
    house.clock.forward(Duration.ofMinutes(2));
    NewcomerSweep without =
        new NewcomerSweep(
            house.newcomerStore,
            store.store,
            new Similar(),
            new se.meetmalmo.intake.core.internal.together.Twins(store.likenesses),
            house.wakening);
    assertThat(without.run(house.clock.instant()).changed()).isZero();
    assertThat(look()).isOne();
  }
}
