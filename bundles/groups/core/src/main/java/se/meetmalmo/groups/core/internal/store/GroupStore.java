package se.meetmalmo.groups.core.internal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.meetmalmo.groups.Engagement;
import se.meetmalmo.groups.GroupQuery;
import se.meetmalmo.groups.GroupStep;
import se.meetmalmo.groups.GroupSummary;
import se.meetmalmo.groups.WorkingGroup;
import se.meetmalmo.platform.Page;

/** Keeps working groups. Each method is one transaction. Thread-safe. */
public interface GroupStore {
  /**
   * Keeps a new one and tells of it.
   *
   * @throws se.meetmalmo.platform.ConflictException when a group works on the idea already
   */
  Kept insert(Change first);

  /** What becomes of a group; nobody else changes it meanwhile. */
  interface Work {
    Change on(Kept before);
  }

  /**
   * Changes a group and tells of it.
   *
   * @throws se.meetmalmo.platform.NotFoundException when there is none
   */
  Kept change(String groupId, Work work);

  Optional<Kept> find(String groupId);

  /** What has happened to a group, oldest first. */
  List<GroupStep> history(String groupId);

  /**
   * @param today by which reports are late
   */
  Page<GroupSummary> list(GroupQuery query, LocalDate today);

  /** Those that have started and are not withheld, the last first. */
  Page<Kept> started(GroupQuery query);

  /** Ids of those that work on an idea, or have. */
  List<String> ofIdea(String ideaId);

  /** Ids of those that a member is or was in. */
  List<String> ofMember(String memberId);

  /**
   * @param who as in {@link Engagement#who}; empty for everybody
   */
  List<Engagement> engagements(String who);

  /** The ideas that are worked on by groups that are not over. */
  List<String> openIdeas();

  /** How many people are in groups on these ideas that are not over, each counted once. */
  long countPeople(Collection<String> ideas);

  /** Ids of groups whose next report is due by that day, and told of less than so often. */
  List<String> due(LocalDate by, int reminded, int limit);

  /**
   * @param replaces those that end: of the same group and maker, for calendars of staff
   */
  void add(List<Link> links, boolean replaces);

  Optional<Link> link(String hash);

  /** Takes away what opens the group for somebody. */
  void close(String participantId);

  /**
   * Forgets where people can be reached who were in groups that ended before then.
   *
   * @return how many
   */
  int forget(Instant endedBefore);

  /** How many groups there are of a state. */
  long count(WorkingGroup.State state);

  /** How many groups are late with a report. */
  long late(LocalDate today);
}
