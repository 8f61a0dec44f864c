package se.meetmalmo.intake.core.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.Step;
import se.meetmalmo.intake.core.internal.IdeaFlow.Move;
import se.meetmalmo.intake.core.internal.store.IdeaStore;
import se.meetmalmo.intake.core.internal.store.IdeaStore.Address;
import se.meetmalmo.intake.core.internal.store.Kept;
import se.meetmalmo.intake.core.internal.store.MergeStore;
import se.meetmalmo.intake.core.internal.store.MergeStore.Both;
import se.meetmalmo.intake.core.internal.store.MergeStore.MergeChange;
import se.meetmalmo.intake.core.internal.together.Merge;
import se.meetmalmo.intake.core.internal.together.Merging;
import se.meetmalmo.intake.core.internal.together.Standing;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Validation;

/** Merges, along the table of {@link IdeaFlow} for both ideas. */
@Component(service = Merging.class)
public final class MergingComponent implements Merging {
  private static final int SOME = 100;
  private final IdeaStore ideas;
  private final MergeStore merges;
  private final Clock clock;

  @Activate
  public MergingComponent(
      @Reference IdeaStore ideas, @Reference MergeStore merges, @Reference Clock clock) {
    this.ideas = ideas;
    this.merges = merges;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
  }

  @Override
  public Merge propose(String idOrCaseNumber, String into, String reason, Actor by) {
    Access.checkDecides(by);
    String second = Objects.requireNonNullElse(into, "").strip();
    String why = Objects.requireNonNullElse(reason, "").strip();
    new Validation()
        .required("into", second)
        .required("reason", why)
        .atMost("reason", why, Decision.REASON_LENGTH)
        .orThrow();
    return merges.begin(idOrCaseNumber, second, both -> begin(both, why, by.name()));
  }

  private MergeChange begin(Both both, String reason, String by) {
    Idea from = both.from().idea();
    Idea into = both.into().idea();
    if (from.id().equals(into.id())) {
      throw new InvalidInputException(FieldError.of("into", "same-idea", "is the same idea"));
    }
    checkPossible(from, into);
    both.open().stream()
        .filter(m -> !m.intoId().equals(into.id()) || m.fromId().equals(from.id()))
        .findFirst()
        .ifPresent(MergingComponent::alreadyAsked);
    Instant now = clock.instant();
    Merge merge =
        new Merge(
            Ids.next(),
            from.id(),
            from.caseNumber(),
            into.id(),
            into.caseNumber(),
            reason,
            by,
            now,
            now.plus(TIME),
            null,
            null,
            Merge.State.OPEN,
            null,
            null);
    return told(merge, Move.ASK_MERGE, both.from(), both.into(), by, reason);
  }

  private static void checkPossible(Idea from, Idea into) {
    IdeaFlow.move(from.caseNumber(), from.status(), Move.MERGE);
    IdeaFlow.move(into.caseNumber(), into.status(), Move.GAIN);
  }

  private static void alreadyAsked(Merge open) {
    throw new ConflictException(
        "It is being asked already whether %s is to become part of %s"
            .formatted(open.fromCase(), open.intoCase()));
  }

  @Override
  public Merge withdraw(String mergeId, Actor by) {
    Access.checkDecides(by);
    return merges.change(
        mergeId,
        (merge, from, into) -> {
          checkOpen(merge);
          return close(merge, Merge.State.WITHDRAWN, from, into, by.name());
        });
  }

  @Override
  public Merge answer(String secret, String mergeId, boolean yes) {
    String ideaId =
        ideas
            .find(Reading.linked(secret))
            .orElseThrow(() -> new NotFoundException("idea", "behind this private link"))
            .idea()
            .id();
    return merges.change(
        mergeId,
        (merge, from, into) -> {
          if (!List.of(merge.fromId(), merge.intoId()).contains(ideaId)) {
            throw new NotFoundException("merge", mergeId);
          }
          checkOpen(merge);
          return yes
              ? agree(merge, ideaId, from, into)
              : close(merge, Merge.State.DECLINED, from, into, Step.SUBMITTER);
        });
  }

  private void checkOpen(Merge merge) {
    if (merge.state() != Merge.State.OPEN) {
      throw new ConflictException("The question %s is %s".formatted(merge.id(), merge.state()));
    }
    if (clock.instant().isAfter(merge.answerBy())) {
      throw new ConflictException("The time to answer the question " + merge.id() + " is out");
    }
  }

  private MergeChange agree(Merge merge, String ideaId, Kept from, Kept into) {
    checkPossible(from.idea(), into.idea());
    if (!merge.awaits(ideaId)) {
      return new MergeChange(merge, List.of());
    }
    Instant now = clock.instant();
    Merge agreed = merge.agreed(ideaId, now);
    if (!agreed.bothAgreed()) {
      Kept own = ideaId.equals(merge.fromId()) ? from : into;
      IdeaChange change =
          IdeaChange.of(own, now).tell(Move.AGREE_MERGE, merge.other(ideaId), Step.SUBMITTER, "");
      return new MergeChange(agreed, List.of(change.toChange()));
    }
    IdeaChange joins =
        IdeaChange.of(from, now).merge(into.idea().id(), Step.SUBMITTER, merge.reason());
    IdeaChange gains =
        IdeaChange.of(into, now).tell(Move.GAIN, from.idea().id(), Step.SUBMITTER, merge.reason());
    return new MergeChange(
        agreed.closed(Merge.State.MERGED, now, Step.SUBMITTER),
        List.of(joins.toChange(), gains.toChange()));
  }

  private MergeChange close(Merge merge, Merge.State how, Kept from, Kept into, String by) {
    Move move =
        switch (how) {
          case DECLINED -> Move.DECLINE_MERGE;
          case WITHDRAWN -> Move.WITHDRAW_MERGE;
          case EXPIRED -> Move.EXPIRE_MERGE;
          case OPEN, MERGED -> throw new IllegalArgumentException("Not closed by " + how);
        };
    return told(merge.closed(how, clock.instant(), by), move, from, into, by, "");
  }

  private MergeChange told(Merge merge, Move move, Kept from, Kept into, String by, String reason) {
    Instant now = clock.instant();
    IdeaChange first = IdeaChange.of(from, now).tell(move, merge.intoId(), by, reason);
    IdeaChange second = IdeaChange.of(into, now).tell(move, merge.fromId(), by, reason);
    return new MergeChange(merge, List.of(first.toChange(), second.toChange()));
  }

  @Override
  public int expire() {
    int closed = 0;
    List<String> some = merges.open("", SOME);
    while (!some.isEmpty()) {
      for (String id : some) {
        closed += isExpired(id) ? 1 : 0;
      }
      some = merges.open(some.get(some.size() - 1), SOME);
    }
    return closed;
  }

  private boolean isExpired(String mergeId) {
    try {
      return merges.change(mergeId, this::expired).state() == Merge.State.EXPIRED;
    } catch (ConflictException somebodyElseWasFirst) {
      return false;
    }
  }

  private MergeChange expired(Merge merge, Kept from, Kept into) {
    boolean late = clock.instant().isAfter(merge.answerBy());
    boolean possible =
        IdeaFlow.after(from.idea().status(), Move.MERGE).isPresent()
            && IdeaFlow.after(into.idea().status(), Move.GAIN).isPresent();
    return merge.state() == Merge.State.OPEN && (late || !possible)
        ? close(merge, Merge.State.EXPIRED, from, into, Step.SYSTEM)
        : new MergeChange(merge, List.of());
  }

  @Override
  public Standing own(Idea idea) {
    return merges.around(idea);
  }

  @Override
  public Standing of(String idOrCaseNumber, Actor reader) {
    Access.checkReads(reader);
    return ideas
        .find(new Address.Named(idOrCaseNumber))
        .map(kept -> merges.around(kept.idea()))
        .orElseThrow(() -> new NotFoundException("idea", idOrCaseNumber));
  }
}
