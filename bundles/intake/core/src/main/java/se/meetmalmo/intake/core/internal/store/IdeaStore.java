package se.meetmalmo.intake.core.internal.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaQuery;
import se.meetmalmo.intake.IdeaSummary;
import se.meetmalmo.intake.Status;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.journal.JournalEvent;

/** Keeps ideas. Each method is one transaction; rows and their events are kept together. */
public interface IdeaStore {
  /**
   * @throws se.meetmalmo.platform.ConflictException when the key is taken
   */
  void insert(Entry entry);

  /**
   * Writes all or none: inserts the ideas, and gives those that are there already what the entry
   * says but status, origin, private link and creator.
   *
   * @param updates by key of an idea that is there
   */
  void write(List<Entry> inserts, List<Entry> updates);

  /**
   * Changes an idea as {@code change} says, which sees it as it is.
   *
   * @return as it is now
   * @throws se.meetmalmo.platform.NotFoundException when there is no such idea
   * @throws se.meetmalmo.platform.ConflictException when it was changed meanwhile
   */
  Idea change(Address address, Function<Idea, Change> change);

  Optional<Idea> find(Address address);

  /** The ideas that are kept under these keys, by key. */
  Map<String, Idea> byKey(Set<String> keys);

  Page<IdeaSummary> list(IdeaQuery query);

  Map<Status, Long> counts();

  /** What has happened to an idea, oldest first. */
  List<JournalEvent> events(String id);

  /** Ideas in order of id, which is that of time, after the one given. */
  List<Idea> after(String id, int limit);

  /** The way to one idea. */
  sealed interface Address {
    /** By id or case number. */
    record Named(String idOrCaseNumber) implements Address {}

    /** By the hash of the private link's secret. */
    record Linked(String statusHash) implements Address {}
  }

  /** The status after a change, and the event that tells of it. */
  record Change(Status status, JournalEvent event) {}
}
