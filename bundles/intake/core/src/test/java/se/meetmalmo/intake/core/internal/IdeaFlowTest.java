package se.meetmalmo.intake.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.meetmalmo.intake.Decision.Action;
import se.meetmalmo.intake.Milestone;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.core.internal.IdeaFlow.Move;
import se.meetmalmo.platform.ConflictException;

class IdeaFlowTest {
  private static final Set<Status> LAST = EnumSet.of(Status.PUBLISHED, Status.WITHDRAWN);

  @Test
  void walksTheWayOfAnIdea() {
    Status status = Status.RECEIVED;
    for (Move move :
        new Move[] {
          Move.ASSESS, Move.PAUSE, Move.WAKE, Move.ACCEPT, Move.STAFF, Move.FORM_GROUP, Move.REPORT
        }) {
      status = IdeaFlow.move("M-2026-000001", status, move);
    }
    assertThat(IdeaFlow.move("M-2026-000001", status, Move.PUBLISH)).isEqualTo(Status.PUBLISHED);
  }

  @Test
  void keepsItsInvariantsWhateverIsTried() {
    Random random = new Random(7);
    for (int walk = 0; walk < 2_000; walk++) {
      Status status = Status.RECEIVED;
      for (int step = 0; step < 30; step++) {
        Move move = Move.values()[random.nextInt(Move.values().length)];
        Optional<Status> next = IdeaFlow.after(status, move);
        checkStep(status, move, next);
        status = next.orElse(status);
      }
    }
  }

  private static void checkStep(Status status, Move move, Optional<Status> next) {
    if (LAST.contains(status)) {
      assertThat(next.orElse(status)).isEqualTo(status);
    }
    if (move == Move.WITHDRAW) {
      assertThat(next.isPresent()).isEqualTo(!LAST.contains(status));
    }
    if ((move == Move.ASK || move == Move.ANSWER) && next.isPresent()) {
      assertThat(next).contains(status);
    }
    if (next.isPresent() && next.get() == status) {
      return;
    }
    if (next.isPresent() && next.get() == Status.ACCEPTED) {
      assertThat(status).isIn(Status.RECEIVED, Status.SCREENING);
    }
    if (move == Move.UPDATE) {
      assertThat(next.isPresent()).isEqualTo(status.awaitsAnswer());
    }
    if (next.isPresent() && next.get() == Status.PUBLISHED) {
      assertThat(status).isEqualTo(Status.REPORTED);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"RECEIVED", "SCREENING"})
  void allowsEveryDecisionButWakingDuringScreening(Status status) {
    assertThat(IdeaFlow.decisions(status))
        .containsExactly(
            Action.ACCEPT, Action.REFER, Action.CONNECT, Action.PAUSE, Action.DECLINE, Action.ASK);
  }

  @ParameterizedTest
  @EnumSource(names = {"PAUSED", "REFERRED", "DECLINED"})
  void takesUpAgainWhatWasPutAside(Status status) {
    assertThat(IdeaFlow.decisions(status)).containsExactly(Action.WAKE);
    assertThat(IdeaFlow.after(status, Move.WAKE)).contains(Status.SCREENING);
  }

  @Test
  void saysWhatIsAllowed() {
    assertThatThrownBy(() -> IdeaFlow.move("M-2026-000007", Status.PAUSED, Move.ACCEPT))
        .isInstanceOf(ConflictException.class)
        .hasMessage("Idea M-2026-000007 is PAUSED: ACCEPT is not possible, only WAKE");
    assertThatThrownBy(() -> IdeaFlow.move("M-2026-000007", Status.PUBLISHED, Move.WITHDRAW))
        .hasMessage("Idea M-2026-000007 is PUBLISHED: WITHDRAW is not possible");
    assertThatThrownBy(() -> IdeaFlow.move("M-2026-000007", Status.ACCEPTED, Move.REPORT))
        .hasMessageEndingWith("only STAFF");
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCEPTED", "STAFFING"})
  void pausesWhatNobodyTakesOn(Status status) {
    assertThat(IdeaFlow.decisions(status)).containsExactly(Action.PAUSE);
    assertThat(IdeaFlow.after(status, Move.PAUSE)).contains(Status.PAUSED);
  }

  @Test
  void namesEveryMilestoneAsAMove() {
    for (Milestone milestone : Milestone.values()) {
      assertThat(Move.of(milestone).name()).isEqualTo(milestone.name());
    }
  }

  @Test
  void namesEveryDecisionAsAMove() {
    for (Action action : Action.values()) {
      assertThat(Move.of(action).name()).isEqualTo(action.name());
    }
  }
}
