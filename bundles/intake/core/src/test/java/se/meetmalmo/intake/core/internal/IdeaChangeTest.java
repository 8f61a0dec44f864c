package se.meetmalmo.intake.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.JoinedWork;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.Step;
import se.meetmalmo.intake.core.internal.IdeaFlow.Move;
import se.meetmalmo.intake.core.internal.store.Change;
import se.meetmalmo.intake.core.internal.store.Kept;
import se.meetmalmo.intake.core.internal.store.Waits;
import se.meetmalmo.platform.ConflictException;

/** Whatever is tried, in whatever order: an idea stays in its table and leaves a whole trail. */
class IdeaChangeTest {
  private static final int WALKS = 10_000;
  private static final int MOVES = 12;
  private static final Instant NOW = IntakeOnDerby.NOW;
  private final Random random = new Random(20261123);

  @Test
  void neverLeavesTheTableAndLeavesOneStepAndOneEventAMove() {
    for (int walk = 0; walk < WALKS; walk++) {
      Kept kept = begin(any(Outcome.values()));
      for (int i = 0; i < MOVES; i++) {
        kept = tried(kept);
      }
    }
  }

  private Kept tried(Kept before) {
    Move move = any(Move.values());
    Optional<Status> next = IdeaFlow.after(before.idea().status(), move);
    Change change;
    try {
      change = apply(IdeaChange.of(before, NOW), move).toChange();
    } catch (ConflictException refused) {
      assertThat(next).isEmpty();
      return before;
    }
    assertThat(next).isPresent();
    if (change.steps().isEmpty()) {
      return before;
    }
    assertThat(change.steps().get(0).to()).isEqualTo(next.orElseThrow());
    return grown(before, change);
  }

  private IdeaChange apply(IdeaChange change, Move move) {
    return switch (move) {
      case ASSESS -> change.assess(Samples.judged(any(Outcome.values())), "system");
      case UPDATE -> change.update(Samples.IDEA, Samples.judged(any(Outcome.values())), "karin");
      case ACCEPT, REFER, CONNECT, PAUSE, WAKE, DECLINE, ASK ->
          change.decide(
              new Decision(Decision.Action.valueOf(move.name()), "Därför", "i-1", null),
              new Judge.Terms(21, "malmo@1.0.0"),
              "karin");
      case ANSWER, STAFF, FORM_GROUP, REPORT, PUBLISH, WITHDRAW -> change.move(move, "karin", "");
      case JOIN -> change.join(new JoinedWork("knowledgebank", "7"));
      case MERGE -> change.merge("i-2", "submitter", "Samma sak");
      case ASK_MERGE, AGREE_MERGE, DECLINE_MERGE, WITHDRAW_MERGE, EXPIRE_MERGE, GAIN ->
          change.tell(move, "i-2", "karin", "Samma sak");
    };
  }

  private static Kept grown(Kept before, Change change) {
    assertThat(change.idea().version()).isEqualTo(before.idea().version() + 1);
    return checked(before.idea().status(), before.steps(), change);
  }

  private static Kept checked(Status from, List<Step> before, Change change) {
    assertThat(change.events()).hasSameSizeAs(change.steps());
    List<Step> all = new ArrayList<>(before);
    Status status = from;
    for (int i = 0; i < change.steps().size(); i++) {
      Step step = change.steps().get(i);
      IdeaEvent event = change.events().get(i);
      assertThat(step.from()).isEqualTo(status);
      assertThat(step.number()).isEqualTo(all.size() + 1);
      assertThat(event.step()).isEqualTo(step.number());
      assertThat(event.type()).isEqualTo(step.type());
      assertThat(event.from()).isEqualTo(step.from());
      assertThat(event.to()).isEqualTo(step.to());
      assertThat(event.version()).isEqualTo(change.idea().version());
      status = step.to();
      all.add(step);
    }
    assertThat(change.idea().status()).isEqualTo(status);
    assertThat(change.idea().connectedTo().isEmpty()).isEqualTo(status != Status.CONNECTED);
    return new Kept(change.idea(), all, Waits.NOTHING);
  }

  private static Kept begin(Outcome outcome) {
    Idea received =
        new Idea(
            "i",
            "M-2026-000001",
            Status.RECEIVED,
            Samples.IDEA,
            Samples.judged(outcome),
            Origin.API,
            "1",
            NOW,
            NOW,
            NOW,
            "",
            null,
            1,
            false);
    return checked(
        Status.RECEIVED, List.of(), IdeaChange.arrival(received, Step.SUBMITTER).toChange());
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
