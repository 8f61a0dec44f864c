package se.meetmalmo.intake.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Decision.Action;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.PublicCase;
import se.meetmalmo.intake.Receipt;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.Step;
import se.meetmalmo.intake.core.internal.together.Judged;
import se.meetmalmo.intake.core.internal.together.Merge;
import se.meetmalmo.intake.core.internal.together.Merge.State;
import se.meetmalmo.intake.core.internal.together.Merging;
import se.meetmalmo.intake.core.internal.together.Standing;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;

class MergingComponentTest {
  private static IntakeOnDerby house;
  private final MergingComponent merging = house.merging;
  private Receipt first;
  private Receipt second;

  @BeforeAll
  static void open() {
    house = new IntakeOnDerby();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void submit() {
    first = submit("Cyklar");
    second = submit("Fler cyklar");
  }

  @AfterEach
  void clear() {
    house.clear();
  }

  private static Receipt submit(String title) {
    return house.intake.submit(Samples.idea(title, "Text"), Origin.API, Actor.ANONYMOUS);
  }

  private Merge proposed() {
    return merging.propose(
        first.idea().caseNumber(), second.idea().id(), "Båda vill samma", Samples.COORDINATOR);
  }

  private static Idea now(Receipt receipt) {
    return house.full(receipt.idea().id()).idea();
  }

  private static List<String> told(Receipt receipt) {
    return house.events(receipt.idea().id()).stream().map(event -> event.type().word()).toList();
  }

  @Test
  void asksBothSendersAndTellsBoth() {
    Merge merge = proposed();

    for (Receipt one : List.of(first, second)) {
      Standing standing = merging.own(now(one));
      assertThat(standing.awaiting(one.idea().id())).containsExactly(merge);
      assertThat(told(one)).containsExactly("IdeaReceived", "MergeAsked");
      assertThat(now(one).status()).isEqualTo(Status.SCREENING);
    }
    IdeaEvent event = house.events(first.idea().id()).get(1);
    assertThat(event.target().orElseThrow().id()).isEqualTo(second.idea().id());
    assertThat(merge.answerBy()).isEqualTo(IntakeOnDerby.NOW.plus(Merging.TIME));
  }

  @Test
  void makesThemOneWhenBothSaidYes() {
    Merge merge = proposed();

    assertThat(merging.answer(second.statusToken(), merge.id(), true).state())
        .isEqualTo(State.OPEN);
    assertThat(merging.own(now(second)).awaiting(second.idea().id())).isEmpty();
    assertThat(merging.answer(first.statusToken(), merge.id(), true).state())
        .isEqualTo(State.MERGED);

    assertThat(now(first).status()).isEqualTo(Status.CONNECTED);
    assertThat(now(first).connectedTo()).isEqualTo(second.idea().id());
    assertThat(now(second).status()).isEqualTo(Status.SCREENING);
    assertThat(told(first)).containsExactly("IdeaReceived", "MergeAsked", "IdeaMerged");
    assertThat(told(second))
        .containsExactly("IdeaReceived", "MergeAsked", "MergeAgreed", "IdeaGained");
    assertThat(merging.own(now(second)).more()).isEqualTo(1);
    Standing standing = merging.own(now(first));
    assertThat(standing.merged(first.idea().id())).isTrue();
    assertThat(standing.target().orElseThrow().caseNumber()).isEqualTo(second.idea().caseNumber());
    assertThat(house.likenesses.of(first.idea().id()))
        .extracting(Judged::ground)
        .containsExactly(Judged.Ground.MERGED);
  }

  @Test
  void takesTheSameYesTwiceAsOne() {
    Merge merge = proposed();
    merging.answer(first.statusToken(), merge.id(), true);
    long version = now(first).version();

    assertThat(merging.answer(first.statusToken(), merge.id(), true).state()).isEqualTo(State.OPEN);
    assertThat(now(first).version()).isEqualTo(version);
  }

  @Test
  void leavesBothAsTheyAreWhenOneSaysNo() {
    Merge merge = proposed();
    merging.answer(second.statusToken(), merge.id(), true);

    assertThat(merging.answer(first.statusToken(), merge.id(), false).state())
        .isEqualTo(State.DECLINED);
    assertThat(now(first).status()).isEqualTo(Status.SCREENING);
    assertThat(told(second)).endsWith("MergeAgreed", "MergeDeclined");
    assertThatThrownBy(() -> merging.answer(second.statusToken(), merge.id(), true))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("DECLINED");
    assertThat(merging.of(first.idea().id(), Samples.COORDINATOR).merges())
        .extracting(Merge::closedBy)
        .containsExactly("submitter");
    assertThat(proposed().state()).isEqualTo(State.OPEN);
  }

  @Test
  void isTakenBackByACoordinator() {
    Merge merge = proposed();
    assertThat(merging.withdraw(merge.id(), Samples.COORDINATOR).state())
        .isEqualTo(State.WITHDRAWN);
    assertThat(told(first)).endsWith("MergeWithdrawn");
    assertThatThrownBy(() -> merging.withdraw(merge.id(), Samples.COORDINATOR))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void expiresWhenNobodyAnswersOrOneGoesAnotherWay() {
    Merge merge = proposed();
    assertThat(merging.expire()).isZero();
    Clock later = Clock.offset(IntakeOnDerby.CLOCK, Merging.TIME.plus(Duration.ofSeconds(1)));
    assertThatThrownBy(() -> house.merging(later).answer(first.statusToken(), merge.id(), true))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("is out");
    assertThat(house.merging(later).expire()).isEqualTo(1);
    assertThat(told(second)).endsWith("MergeExpired");

    proposed();
    house.intake.withdraw(second.statusToken(), "");
    assertThat(merging.expire()).isEqualTo(1);
    assertThat(now(second).status()).isEqualTo(Status.WITHDRAWN);
  }

  @Test
  void saysWhyItIsNotPossible() {
    house.intake.decide(
        first.idea().id(), Decision.of(Action.DECLINE, "Nej"), -1, Samples.COORDINATOR);
    assertThatThrownBy(this::proposed)
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("is DECLINED: MERGE is not possible");
    assertThatThrownBy(
            () ->
                merging.propose(
                    second.idea().id(), second.idea().caseNumber(), "x", Samples.COORDINATOR))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(
            () -> merging.propose(second.idea().id(), "nowhere", "x", Samples.COORDINATOR))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("into");
    assertThatThrownBy(
            () -> merging.propose("nowhere", second.idea().id(), "x", Samples.COORDINATOR))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void asksOneThingAtATime() {
    proposed();
    Receipt third = submit("Ännu fler cyklar");
    assertThatThrownBy(this::proposed).isInstanceOf(ConflictException.class);
    assertThatThrownBy(
            () -> merging.propose(second.idea().id(), third.idea().id(), "x", Samples.COORDINATOR))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining(first.idea().caseNumber());
    assertThat(
            merging
                .propose(third.idea().id(), second.idea().id(), "x", Samples.COORDINATOR)
                .state())
        .isEqualTo(State.OPEN);
  }

  @Test
  void isForThoseWhoMay() {
    assertThatThrownBy(
            () -> merging.propose(first.idea().id(), second.idea().id(), "x", Actor.ANONYMOUS))
        .isInstanceOf(ForbiddenException.class);
    Merge merge = proposed();
    assertThatThrownBy(() -> merging.of(first.idea().id(), Actor.ANONYMOUS))
        .isInstanceOf(ForbiddenException.class);
    Receipt stranger = submit("Något annat");
    assertThatThrownBy(() -> merging.answer(stranger.statusToken(), merge.id(), true))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> merging.answer("nothing", merge.id(), true))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void keepsWhatIsSaidBetweenThemAndTheSender() {
    Merge merge = proposed();
    house.intake.decide(
        second.idea().id(), Decision.of(Action.ACCEPT, "Ja"), -1, Samples.COORDINATOR);
    merging.answer(second.statusToken(), merge.id(), true);
    merging.answer(first.statusToken(), merge.id(), true);

    for (Receipt one : List.of(first, second)) {
      PublicCase seen =
          (PublicCase) house.intake.show(one.idea().id(), Actor.ANONYMOUS).orElseThrow();
      assertThat(seen.steps()).extracting(Step::reason).doesNotContain("Båda vill samma");
    }
  }

  @Test
  void leavesAnOpenQuestionToTheSenderOpen() {
    house.intake.decide(
        first.idea().id(), Decision.of(Action.ASK, "När?"), -1, Samples.COORDINATOR);
    proposed();
    assertThat(house.full(first.idea().id()).question()).isPresent();
  }
}
