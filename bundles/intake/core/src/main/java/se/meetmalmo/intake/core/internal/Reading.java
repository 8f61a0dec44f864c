package se.meetmalmo.intake.core.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.meetmalmo.intake.CaseView;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.IdeaQuery;
import se.meetmalmo.intake.IdeaSummary;
import se.meetmalmo.intake.Overview;
import se.meetmalmo.intake.PublicCase;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.core.internal.IdeaFlow.Move;
import se.meetmalmo.intake.core.internal.store.IdeaStore;
import se.meetmalmo.intake.core.internal.store.IdeaStore.Address;
import se.meetmalmo.intake.core.internal.store.Kept;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.Page;

/** What who may read: the whole case, the sender's own, or what is public. Thread-safe. */
final class Reading {
  private static final List<Status> PUBLIC =
      Arrays.stream(Status.values()).filter(Status::isPublic).toList();
  private final IdeaStore store;

  Reading(IdeaStore store) {
    this.store = store;
  }

  Optional<CaseView> show(String idOrCaseNumber, Actor reader) {
    return store
        .find(new Address.Named(idOrCaseNumber))
        .map(
            kept ->
                Access.readsAll(reader)
                    ? whole(kept, reader)
                    : PublicCase.of(kept.idea(), kept.steps()));
  }

  /** The case as one of those sees it who may read all. */
  static IdeaCase whole(Kept kept, Actor reader) {
    Status status = kept.idea().status();
    return new IdeaCase(
        kept.idea(),
        kept.steps(),
        Access.decides(reader) ? IdeaFlow.decisions(status) : List.of(),
        IdeaFlow.after(status, Move.WITHDRAW).isPresent(),
        kept.waits().replyBy(),
        kept.waits().pause());
  }

  Page<IdeaSummary> list(IdeaQuery query, Actor reader) {
    return visible(query, reader)
        .map(seen -> store.list(seen, !Access.readsAll(reader)))
        .orElseGet(() -> Page.of(List.of(), query.page(), 0));
  }

  Overview overview(IdeaQuery query, Actor reader) {
    // a reader who may see none of what is asked for still gets the figures
    return visible(query, reader)
        .map(seen -> store.overview(seen, !Access.readsAll(reader)))
        .orElseGet(
            () ->
                new Overview(
                    Page.of(List.of(), query.page(), 0), store.overview(query, true).counts()));
  }

  /** What of a query the reader may see; empty when none of it. */
  private static Optional<IdeaQuery> visible(IdeaQuery query, Actor reader) {
    if (Access.readsAll(reader)) {
      return Optional.of(query);
    }
    List<Status> seen =
        query.statuses().isEmpty()
            ? PUBLIC
            : query.statuses().stream().filter(Status::isPublic).toList();
    return seen.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new IdeaQuery(
                query.text(), seen, query.themes(), query.areas(), query.page(), query.order()));
  }

  Optional<IdeaCase> status(String secret) {
    return store.find(linked(secret)).map(Reading::own);
  }

  /** The case as its sender sees it. */
  static IdeaCase own(Kept kept) {
    return whole(kept, Actor.ANONYMOUS).forSubmitter();
  }

  static Address linked(String secret) {
    return new Address.Linked(Ids.hash(secret));
  }
}
