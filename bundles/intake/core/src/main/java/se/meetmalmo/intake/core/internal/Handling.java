package se.meetmalmo.intake.core.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.Milestone;
import se.meetmalmo.intake.Step;
import se.meetmalmo.intake.core.internal.IdeaFlow.Move;
import se.meetmalmo.intake.core.internal.store.IdeaStore;
import se.meetmalmo.intake.core.internal.store.IdeaStore.Address;
import se.meetmalmo.intake.core.internal.store.Kept;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.platform.VisibleText;

/** What is done with ideas that are in. Thread-safe. */
final class Handling {
  private static final int SOME = 100;
  private final IdeaStore store;
  private final Judge judge;
  private final Deciding deciding;
  private final Clock clock;

  /**
   * @param clock ticks as exactly as times are kept
   */
  Handling(IdeaStore store, Judge judge, Deciding deciding, Clock clock) {
    this.store = store;
    this.judge = judge;
    this.deciding = deciding;
    this.clock = clock;
  }

  IdeaCase withdraw(String secret, String reason) {
    String said = VisibleText.isIn(reason) ? reason.strip() : "";
    new Validation().atMost("reason", said, Decision.REASON_LENGTH).orThrow();
    return Reading.own(
        change(Reading.linked(secret), change -> change.move(Move.WITHDRAW, Step.SUBMITTER, said)));
  }

  IdeaCase answer(String secret, String text) {
    String said = text.strip();
    new Validation()
        .required("answer", said)
        .atMost("answer", said, Decision.REASON_LENGTH)
        .orThrow();
    return Reading.own(
        store.change(
            Reading.linked(secret),
            kept -> {
              if (Reading.own(kept).question().isEmpty()) {
                throw new ConflictException(
                    "Idea %s has no open question".formatted(kept.idea().caseNumber()));
              }
              return IdeaChange.of(kept, clock.instant())
                  .move(Move.ANSWER, Step.SUBMITTER, said)
                  .toChange();
            }));
  }

  String issueLink(String ideaId) {
    String secret = Ids.secret();
    store.addLink(ideaId, Ids.hash(secret), clock.instant());
    return secret;
  }

  IdeaCase decide(String idOrCaseNumber, Decision decision, long expectedVersion, Actor by) {
    Access.checkDecides(by);
    Decision fit = deciding.fit(decision, clock.instant());
    Judge.Terms terms = judge.terms();
    Address address = new Address.Named(idOrCaseNumber);
    Kept decided =
        store.change(
            address,
            kept -> {
              expect(expectedVersion, kept);
              return IdeaChange.of(kept, clock.instant()).decide(fit, terms, by.name()).toChange();
            });
    return Reading.whole(decided, by);
  }

  private static void expect(long version, Kept kept) {
    if (version >= 0 && version != kept.idea().version()) {
      List<Map<String, String>> changes = changesSince(version, kept);
      throw new ConflictException(
          "Idea %s is at version %d, not %d: read it again"
              .formatted(kept.idea().caseNumber(), kept.idea().version(), version),
          Map.of("version", kept.idea().version(), "changes", changes));
    }
  }

  /** Who did what, and when: the steps of one change have one time. */
  private static List<Map<String, String>> changesSince(long version, Kept kept) {
    List<Instant> times = kept.steps().stream().map(Step::at).distinct().toList();
    int unseen = (int) Math.min(Math.max(kept.idea().version() - version, 0), times.size());
    if (unseen == 0) {
      return List.of();
    }
    Instant from = times.get(times.size() - unseen);
    return kept.steps().stream()
        .filter(step -> !step.at().isBefore(from))
        .map(
            step ->
                Map.of(
                    "event", step.type().word(),
                    "by", step.by(),
                    "at", step.at().toString(),
                    "status", step.to().name()))
        .toList();
  }

  IdeaCase advance(String ideaId, Milestone milestone, Actor by) {
    Access.checkStaff(by);
    return Reading.whole(
        change(new Address.Named(ideaId), change -> change.move(Move.of(milestone), by.name(), "")),
        by);
  }

  IdeaCase assess(String idOrCaseNumber, Actor by) {
    Access.checkAssesses(by);
    Address address = new Address.Named(idOrCaseNumber);
    Kept read =
        store.find(address).orElseThrow(() -> new NotFoundException("idea", idOrCaseNumber));
    IdeaFlow.move(read.idea().caseNumber(), read.idea().status(), Move.ASSESS);
    Assessment judged = judge.assess(read.idea().submission());
    if (judged.outcome() == Outcome.UNDECIDED) {
      return Reading.whole(read, by);
    }
    Kept assessed =
        store.change(
            address,
            kept -> {
              expect(read.idea().version(), kept);
              return IdeaChange.of(kept, clock.instant()).assess(judged, by.name()).toChange();
            });
    return Reading.whole(assessed, by);
  }

  int assessUndecided(Actor by) {
    Access.checkAssesses(by);
    if (!judge.hasRules()) {
      return 0;
    }
    int judged = 0;
    List<String> some = store.undecided("", SOME);
    while (!some.isEmpty()) {
      for (String id : some) {
        judged += isAssessed(id, by) ? 1 : 0;
      }
      some = store.undecided(some.get(some.size() - 1), SOME);
    }
    return judged;
  }

  private boolean isAssessed(String id, Actor by) {
    try {
      return assess(id, by).idea().assessment().outcome() != Outcome.UNDECIDED;
    } catch (ConflictException somebodyElseWasFirst) {
      return false;
    }
  }

  private Kept change(Address address, UnaryOperator<IdeaChange> moves) {
    return store.change(
        address, kept -> moves.apply(IdeaChange.of(kept, clock.instant())).toChange());
  }
}
