package se.meetmalmo.knowledgebank.core.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import se.meetmalmo.knowledgebank.Experience;
import se.meetmalmo.knowledgebank.ExperienceEntry;
import se.meetmalmo.knowledgebank.Initiative;
import se.meetmalmo.knowledgebank.InitiativeEntry;
import se.meetmalmo.knowledgebank.State;
import se.meetmalmo.knowledgebank.Step;
import se.meetmalmo.knowledgebank.core.internal.store.Kept;
import se.meetmalmo.knowledgebank.core.internal.store.Whole;

/** What is kept, as it is read now: by staff, and by everybody. */
record Entries(Reviewing reviewing, Clock clock) {
  /** All of it. */
  InitiativeEntry entry(Whole whole) {
    return new InitiativeEntry(
        initiative(whole.initiative()),
        newestFirst(whole, Experience.Kind.RESULT),
        newestFirst(whole, Experience.Kind.LESSON),
        whole.steps().stream().map(Whole.MadeStep::step).toList());
  }

  private static List<ExperienceEntry> newestFirst(Whole whole, Experience.Kind kind) {
    List<ExperienceEntry> entries =
        new ArrayList<>(whole.experiences().stream().filter(e -> e.said().kind() == kind).toList());
    Collections.reverse(entries);
    return entries;
  }

  /** What is published of it, and its history without what drafts would tell. */
  static InitiativeEntry forPublic(InitiativeEntry entry) {
    List<String> open =
        Stream.concat(entry.results().stream(), entry.lessons().stream())
            .filter(experience -> experience.state() == State.PUBLISHED)
            .map(ExperienceEntry::id)
            .toList();
    List<Step> history =
        entry.history().stream()
            .filter(step -> step.experienceId().isEmpty() || open.contains(step.experienceId()))
            .map(
                step ->
                    new Step(
                        step.number(),
                        step.kind(),
                        step.at(),
                        step.experienceId(),
                        step.nameless().by(),
                        List.of()))
            .toList();
    return new InitiativeEntry(
        entry.initiative().forPublic(), open(entry.results()), open(entry.lessons()), history);
  }

  private static List<ExperienceEntry> open(List<ExperienceEntry> entries) {
    return entries.stream()
        .filter(entry -> entry.state() == State.PUBLISHED)
        .map(ExperienceEntry::forPublic)
        .toList();
  }

  Initiative initiative(Kept kept) {
    return new Initiative(
        kept.id(),
        kept.profile(),
        kept.state(),
        kept.origin(),
        kept.source(),
        kept.externalId(),
        kept.ideaId(),
        reviewing.freshness(kept, clock.instant()),
        kept.createdAt(),
        kept.changedAt(),
        kept.confirmedAt(),
        reviewing.dueAt(kept),
        kept.askedAt(),
        kept.version());
  }
}
