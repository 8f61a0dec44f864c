package se.meetmalmo.knowledgebank.core.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.meetmalmo.knowledgebank.Experience;
import se.meetmalmo.knowledgebank.ExperienceEntry;
import se.meetmalmo.knowledgebank.InitiativeEvent;
import se.meetmalmo.knowledgebank.InitiativeEvent.Kind;
import se.meetmalmo.knowledgebank.InitiativeProfile;
import se.meetmalmo.knowledgebank.KnowledgeBank;
import se.meetmalmo.knowledgebank.NewInitiative;
import se.meetmalmo.knowledgebank.Origin;
import se.meetmalmo.knowledgebank.State;
import se.meetmalmo.knowledgebank.Step;
import se.meetmalmo.knowledgebank.Step.FieldChange;
import se.meetmalmo.knowledgebank.core.internal.store.Change;
import se.meetmalmo.knowledgebank.core.internal.store.Handed;
import se.meetmalmo.knowledgebank.core.internal.store.Kept;
import se.meetmalmo.knowledgebank.core.internal.store.Whole;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.NotFoundException;

/**
 * One change of one initiative: each thing that happens is a step and an event, kept with the rows
 * in one transaction. Not thread-safe.
 */
final class InitiativeChange {
  private final Whole before;
  private final Reviewing reviewing;
  private final Instant now;
  private final String by;
  private final List<ExperienceEntry> experiences = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<InitiativeEvent> events = new ArrayList<>();
  private Kept kept;
  private Handed handed;

  private InitiativeChange(Whole before, Kept kept, Reviewing reviewing, Instant now, String by) {
    this.before = before;
    this.kept = kept;
    this.reviewing = reviewing;
    this.now = now;
    this.by = by;
  }

  /** Of one that is there. */
  static InitiativeChange of(Whole before, Reviewing reviewing, Instant now, String by) {
    Kept kept = before.initiative();
    return new InitiativeChange(
        before, kept.at(now, kept.steps(), kept.version() + 1), reviewing, now, by);
  }

  /** Of one that is new; it is told by its first event. */
  static InitiativeChange begin(
      NewInitiative wanted,
      Origin origin,
      String ideaId,
      Reviewing reviewing,
      Instant now,
      String by) {
    InitiativeProfile profile = wanted.profile();
    Kept kept =
        new Kept(
            Ids.next(),
            profile,
            wanted.state(),
            origin,
            wanted.source(),
            wanted.externalId(),
            ideaId,
            now,
            by,
            now,
            now,
            reviewing.askAt(profile, wanted.state(), now),
            null,
            1,
            1);
    InitiativeChange change =
        new InitiativeChange(new Whole(kept, List.of(), List.of()), kept, reviewing, now, by);
    change.events.add(change.event(Kind.ADDED, 1, "", kept.state()));
    return change;
  }

  /**
   * @throws ConflictException says what others have done since
   */
  InitiativeChange seen(long expected) {
    Kept is = before.initiative();
    if (expected != KnowledgeBank.ANY_VERSION && expected != is.version()) {
      List<Step> since =
          before.steps().stream()
              .filter(made -> made.version() > expected)
              .map(Whole.MadeStep::step)
              .toList();
      throw new ConflictException(
          "Initiative %s is at version %d, not %d".formatted(is.id(), is.version(), expected),
          Map.of("version", is.version(), "changes", since));
    }
    return this;
  }

  /** Says it anew, which confirms it. */
  InitiativeChange say(InitiativeProfile profile) {
    List<FieldChange> changes = Differences.of(kept.profile(), profile);
    if (changes.isEmpty()) {
      return confirm();
    }
    set(profile, kept.state(), now, null);
    return tell(Kind.CHANGED, "", kept.state(), changes);
  }

  InitiativeChange state(State state) {
    if (kept.state() == state) {
      return this;
    }
    set(kept.profile(), state, kept.confirmedAt(), kept.askedAt());
    Kind kind = state == State.PUBLISHED ? Kind.PUBLISHED : Kind.WITHDRAWN;
    return tell(kind, "", state, List.of());
  }

  InitiativeChange confirm() {
    set(kept.profile(), kept.state(), now, null);
    return tell(Kind.CONFIRMED, "", kept.state(), List.of());
  }

  /** Has the owner asked, if it is time; what is said stays as old as it is. */
  InitiativeChange ask() {
    if (kept.askAt() == null || kept.askAt().isAfter(now)) {
      return this;
    }
    kept =
        kept.with(kept.profile(), kept.state(), kept.confirmedAt(), reviewing.askAgain(now), now)
            .at(before.initiative().changedAt(), kept.steps(), kept.version());
    return tell(Kind.REVIEW_DUE, "", kept.state(), List.of());
  }

  private void set(InitiativeProfile profile, State state, Instant confirmedAt, Instant askedAt) {
    boolean again = askedAt != null && state == State.PUBLISHED && profile.stage().isUnderWay();
    kept =
        kept.with(
            profile,
            state,
            confirmedAt,
            again ? reviewing.askAgain(askedAt) : reviewing.askAt(profile, state, confirmedAt),
            askedAt);
  }

  InitiativeChange add(String id, Experience said, State state) {
    experiences.add(new ExperienceEntry(id, kept.id(), said, state, now, now, 1));
    boolean result = said.kind() == Experience.Kind.RESULT;
    return tell(result ? Kind.RESULT_ADDED : Kind.LESSON_ADDED, id, state, List.of());
  }

  /**
   * @throws ConflictException when it is at another version
   */
  InitiativeChange change(String id, Experience said, long expected) {
    ExperienceEntry is = experience(id, expected);
    List<FieldChange> changes = Differences.of(is.said(), said);
    if (changes.isEmpty()) {
      return this;
    }
    put(is, said, is.state());
    boolean result = said.kind() == Experience.Kind.RESULT;
    return tell(result ? Kind.RESULT_CHANGED : Kind.LESSON_CHANGED, id, is.state(), changes);
  }

  /**
   * @throws ConflictException when it is at another version
   */
  InitiativeChange review(String id, State state, long expected) {
    ExperienceEntry is = experience(id, expected);
    if (is.state() == state) {
      return this;
    }
    put(is, is.said(), state);
    boolean result = is.said().kind() == Experience.Kind.RESULT;
    boolean open = state == State.PUBLISHED;
    Kind kind =
        result
            ? open ? Kind.RESULT_PUBLISHED : Kind.RESULT_WITHDRAWN
            : open ? Kind.LESSON_PUBLISHED : Kind.LESSON_WITHDRAWN;
    return tell(kind, id, state, List.of());
  }

  private void put(ExperienceEntry is, Experience said, State state) {
    experiences.removeIf(entry -> entry.id().equals(is.id()));
    long version = before.experience(is.id()).map(ExperienceEntry::version).orElse(0L) + 1;
    experiences.add(
        new ExperienceEntry(is.id(), is.initiativeId(), said, state, is.createdAt(), now, version));
  }

  private ExperienceEntry experience(String id, long expected) {
    Optional<ExperienceEntry> changed =
        experiences.stream().filter(entry -> entry.id().equals(id)).findFirst();
    ExperienceEntry is =
        changed
            .or(() -> before.experience(id))
            .orElseThrow(() -> new NotFoundException("experience", id));
    if (expected != KnowledgeBank.ANY_VERSION && is.version() != expected) {
      throw new ConflictException(
          "Experience %s is at version %d, not %d".formatted(id, is.version(), expected),
          Map.of("version", is.version()));
    }
    return is;
  }

  private InitiativeChange tell(
      Kind kind, String experienceId, State state, List<FieldChange> changes) {
    kept = kept.at(kept.changedAt(), kept.steps() + 1, kept.version());
    steps.add(new Step(kept.steps(), kind, now, experienceId, by, changes));
    events.add(event(kind, kept.steps(), experienceId, state));
    return this;
  }

  private InitiativeEvent event(Kind kind, int step, String experienceId, State state) {
    return new InitiativeEvent(
        kept.id(),
        kind,
        now,
        step,
        experienceId,
        kept.version(),
        state,
        kept.profile().stage(),
        kept.profile().language(),
        kept.origin(),
        kept.source(),
        by);
  }

  /** Keeps what a group hands over with it. */
  InitiativeChange handed(Handed report) {
    handed = report;
    return this;
  }

  /** Empty when nothing has happened. */
  Optional<Change> made() {
    return events.isEmpty()
        ? Optional.empty()
        : Optional.of(new Change(kept, experiences, steps, events, handed));
  }
}
