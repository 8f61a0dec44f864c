package se.meetmalmo.intake.core.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaQuery;
import se.meetmalmo.intake.IdeaSummary;
import se.meetmalmo.intake.Overview;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.UnfitRowException;

/** Keeps ideas. Each method is one transaction; rows, steps and events are kept together. */
public interface IdeaStore {
  /**
   * @throws se.meetmalmo.platform.ConflictException when the key is taken
   * @throws UnfitRowException when the link is taken, or the database refuses the row otherwise
   */
  void insert(NewIdea idea);

  /**
   * Writes all or none.
   *
   * @throws se.meetmalmo.platform.ConflictException when one of those to be changed is at another
   *     version than its change was made for
   * @throws UnfitRowException when the database refuses a row
   */
  void write(List<NewIdea> inserts, List<Change> changes);

  /**
   * Changes an idea as {@code change} says, which sees it as it is. It may be called again when the
   * database made this transaction give way to another one.
   *
   * @return as it is now
   * @throws se.meetmalmo.platform.NotFoundException when there is no such idea
   * @throws se.meetmalmo.platform.ConflictException when it was changed meanwhile
   */
  Kept change(Address address, Function<Kept, Change> change);

  Optional<Kept> find(Address address);

  /** The ideas that are kept under these keys, by key. */
  Map<String, Kept> byKey(Set<String> keys);

  /**
   * @param open only ideas that anyone may read; the statuses of the query are to be public ones
   */
  Page<IdeaSummary> list(IdeaQuery query, boolean open);

  /** {@link #list} with how many ideas there are in each status. */
  Overview overview(IdeaQuery query, boolean open);

  /** Ideas in order of id, which is that of time, after the one given. */
  List<Idea> after(String id, int limit);

  /** Those of these ideas that there are, in any order. */
  List<Idea> some(List<String> ids);

  /** Ids of ideas that no rule set could judge yet, in order, after the one given. */
  List<String> undecided(String afterId, int limit);

  /**
   * Keeps one more private link.
   *
   * @throws se.meetmalmo.platform.NotFoundException when there is no such idea
   */
  void addLink(String ideaId, String hash, Instant now);

  /** The way to one idea. */
  sealed interface Address {
    /** By id or case number. */
    record Named(String idOrCaseNumber) implements Address {}

    /** By the hash of a private link's secret. */
    record Linked(String hash) implements Address {}
  }
}
