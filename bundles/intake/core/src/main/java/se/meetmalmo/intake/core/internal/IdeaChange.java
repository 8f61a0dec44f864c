package se.meetmalmo.intake.core.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.JoinedWork;
import se.meetmalmo.intake.Pause;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.Step;
import se.meetmalmo.intake.core.internal.IdeaFlow.Move;
import se.meetmalmo.intake.core.internal.store.Change;
import se.meetmalmo.intake.core.internal.store.Kept;
import se.meetmalmo.intake.core.internal.store.Pausing;

/**
 * One idea while a use case changes it: every move goes along the table of {@link IdeaFlow} and
 * leaves exactly one step and one event. Not thread-safe.
 */
final class IdeaChange {
  private final Idea before;
  private final Instant now;
  private final long version;
  private final List<Step> stepsBefore;
  private final boolean overruled;
  private final List<Step> steps = new ArrayList<>();
  private final List<IdeaEvent> events = new ArrayList<>();
  private Status status;
  private Submission submission;
  private Assessment assessment;
  private String connectedTo;
  private LocalDate pausedUntil;
  private boolean joined;
  private Instant answerBy;
  private Pausing pausing;
  private LocalDate replyBy;

  private IdeaChange(Idea before, List<Step> stepsBefore, long version, Instant now) {
    this.before = before;
    this.now = now;
    this.version = version;
    this.stepsBefore = stepsBefore;
    this.overruled = isOverruled(stepsBefore);
    this.status = before.status();
    this.submission = before.submission();
    this.assessment = before.assessment();
    this.connectedTo = before.connectedTo();
    this.pausedUntil = before.pausedUntil();
    this.joined = before.joined();
    this.answerBy = before.answerBy();
  }

  /**
   * An idea that comes in, judged or not.
   *
   * @param received as it came: RECEIVED, at version 1
   */
  static IdeaChange arrival(Idea received, String by) {
    return received(received, by).referredWhereTheRulesSaySo();
  }

  /** An idea that comes in to join other work: its sender has chosen, so no rule refers it. */
  static IdeaChange arrival(Idea received, String by, JoinedWork work) {
    return received(received, by).join(work);
  }

  private static IdeaChange received(Idea received, String by) {
    IdeaChange change =
        new IdeaChange(received, List.of(), received.version(), received.receivedAt());
    boolean judged = received.assessment().outcome() != Outcome.UNDECIDED;
    Status to = judged ? change.after(Move.ASSESS) : Status.RECEIVED;
    return change.step(IdeaEvent.Type.RECEIVED, to, by, "");
  }

  static IdeaChange of(Kept kept, Instant now) {
    return new IdeaChange(kept.idea(), kept.steps(), kept.idea().version() + 1, now);
  }

  /**
   * @throws se.meetmalmo.platform.ConflictException when the status does not allow it
   */
  IdeaChange move(Move move, String by, String reason) {
    Status next = after(move);
    connectedTo = "";
    pausedUntil = null;
    joined = false;
    if (move == Move.ANSWER) {
      answerBy = answerBy.plus(Waited.forSender(stepsBefore, now));
    }
    return step(move.event(), next, by, reason);
  }

  /** By the sender's own choice. */
  IdeaChange join(JoinedWork work) {
    Status next = after(Move.JOIN);
    connectedTo = work.toString();
    joined = true;
    return step(Move.JOIN.event(), next, Step.SUBMITTER, "");
  }

  /** Becomes part of another idea, as both senders want. */
  IdeaChange merge(String into, String by, String reason) {
    Status next = after(Move.MERGE);
    connectedTo = into;
    pausedUntil = null;
    return step(Move.MERGE.event(), next, by, reason);
  }

  /** What happens between this idea and another one and leaves the status as it is. */
  IdeaChange tell(Move move, String other, String by, String reason) {
    Status next = after(move);
    String kept = connectedTo;
    connectedTo = other;
    step(move.event(), next, by, reason);
    connectedTo = kept;
    return this;
  }

  /**
   * @param terms for who waits from now on
   */
  IdeaChange decide(Decision decision, Judge.Terms terms, String by) {
    Move move = Move.of(decision.decision());
    Status next = after(move);
    connectedTo = move == Move.CONNECT ? decision.connectedTo() : "";
    pausedUntil = move == Move.PAUSE ? decision.until() : null;
    switch (move) {
      case PAUSE ->
          pausing =
              new Pausing(
                  new Pause(decision.until(), decision.wakeItself(), decision.wakeWhen()),
                  terms.rules());
      case ASK -> replyBy = decision.until();
      case WAKE -> answerBy = now.plus(terms.answerWithinDays(), ChronoUnit.DAYS);
      default -> {}
    }
    step(move.event(), next, by, decision.reason());
    if (overrules(move)) {
      Step last = steps.remove(steps.size() - 1);
      steps.add(last.overruling());
    }
    return this;
  }

  /** Whether somebody went against the judgement that stands. */
  private static boolean isOverruled(List<Step> steps) {
    boolean overruled = false;
    for (Step step : steps) {
      boolean judged =
          step.type() == IdeaEvent.Type.ASSESSED || step.type() == IdeaEvent.Type.UPDATED;
      overruled = !judged && (overruled || step.overrules());
    }
    return overruled;
  }

  /** The rule set refers it and somebody decides otherwise; said once, of the first such step. */
  private boolean overrules(Move move) {
    return assessment.outcome() == Outcome.REFER
        && move != Move.REFER
        && move != Move.ASK
        && !overruled;
  }

  /** Takes the judgement over; one that says nothing changes nothing. */
  IdeaChange assess(Assessment judged, String by) {
    Status next = after(Move.ASSESS);
    if (judged.outcome() == Outcome.UNDECIDED) {
      return this;
    }
    assessment = judged;
    return step(Move.ASSESS.event(), next, by, "").referredWhereTheRulesSaySo();
  }

  /** What an import says anew. What nobody could judge before goes on from here. */
  IdeaChange update(Submission said, Assessment judged, String by) {
    Status next = after(Move.UPDATE);
    submission = said;
    assessment = judged;
    step(Move.UPDATE.event(), next, by, "");
    return status == Status.RECEIVED ? assess(judged, Step.SYSTEM) : this;
  }

  private IdeaChange referredWhereTheRulesSaySo() {
    return assessment.outcome() == Outcome.REFER
        ? move(Move.REFER, Step.SYSTEM, assessment.reason())
        : this;
  }

  private Status after(Move move) {
    return IdeaFlow.move(before.caseNumber(), status, move);
  }

  private IdeaChange step(IdeaEvent.Type type, Status next, String by, String reason) {
    Step step =
        new Step(stepsBefore.size() + steps.size() + 1, type, status, next, now, by, reason);
    status = next;
    steps.add(step);
    events.add(event(step));
    return this;
  }

  private IdeaEvent event(Step step) {
    return new IdeaEvent(
        before.id(),
        step.type(),
        step.at(),
        step.from(),
        step.to(),
        step.number(),
        version,
        before.caseNumber(),
        submission.kind(),
        submission.language(),
        before.origin(),
        assessment.outcome(),
        assessment.ruleSet().toString(),
        answerBy,
        connectedTo,
        pausedUntil,
        step.by());
  }

  boolean isEmpty() {
    return steps.isEmpty();
  }

  Change toChange() {
    Idea idea =
        new Idea(
            before.id(),
            before.caseNumber(),
            status,
            submission,
            assessment,
            before.origin(),
            before.noticeVersion(),
            before.receivedAt(),
            now,
            answerBy,
            connectedTo,
            pausedUntil,
            version,
            joined);
    return new Change(idea, steps, events, pausing, replyBy);
  }
}
