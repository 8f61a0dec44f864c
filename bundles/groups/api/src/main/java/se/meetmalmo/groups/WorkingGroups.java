package se.meetmalmo.groups;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.Roles;

/**
 * Working groups, from formed to closed. Thread-safe. Each method is one transaction; what is
 * returned is durable: rows and {@link GroupEvent} were written in it.
 */
@ProviderType
public interface WorkingGroups {
  /** Those whose work is with the groups: they see all of them in full. */
  Set<String> READERS =
      Set.of(Roles.COORDINATOR, Roles.PROJECT_LEADER, Roles.DEPUTY_PROJECT_LEADER);

  /** For an expected version: whichever. */
  long ANY_VERSION = -1;

  /**
   * Forms a group for an accepted idea. Where intake is installed the idea must be ACCEPTED or
   * STAFFING; an accepted one is moved on to STAFFING.
   *
   * @param by a coordinator, or {@link Actor#SYSTEM}
   * @throws se.meetmalmo.platform.NotFoundException when there is no such idea
   * @throws se.meetmalmo.platform.ConflictException when the idea is not accepted, or a group works
   *     on it already (member {@code group}: its id)
   */
  WorkingGroup form(FormGroup order, Actor by);

  /**
   * One group.
   *
   * @return empty when there is none
   * @throws se.meetmalmo.platform.ForbiddenException for others than {@link #READERS} and {@link
   *     Actor#SYSTEM}
   */
  Optional<WorkingGroup> find(String groupId, Actor reader);

  /**
   * Groups: those that owe a report first, by the day on which it is or was due, then those formed
   * last.
   *
   * @throws se.meetmalmo.platform.ForbiddenException as for {@link #find}
   */
  Page<GroupSummary> list(GroupQuery query, Actor reader);

  /**
   * Groups that somebody is or was in, those that last first, then those that ended last. Never of
   * a group that was dissolved.
   *
   * @param memberOrUnitId as in {@link Engagement#who}
   */
  List<Engagement> of(String memberOrUnitId);

  /** {@link #of} for everybody, in no order: what a projection is filled with. */
  List<Engagement> engagements();

  /** A group that has started, as anyone may know it; empty for every other. */
  Optional<PublicGroup> publicGroup(String groupId);

  /** {@link #publicGroup} for all of them, those that started last first. */
  Page<PublicGroup> publicGroups(GroupQuery query);

  /**
   * Gives a group its mandate, or another one.
   *
   * @param expectedVersion of the group, or {@link #ANY_VERSION}
   * @param by a coordinator, as for every change below
   * @throws se.meetmalmo.platform.NotFoundException when there is no such group, as for every
   *     change below
   * @throws se.meetmalmo.platform.ConflictException when it was changed meanwhile, or is over
   */
  WorkingGroup setMandate(String groupId, Mandate mandate, long expectedVersion, Actor by);

  /** Accounts of the business unit that can be named to help a group, in order. */
  List<String> supporters();

  /**
   * Names who in the business unit helps the group.
   *
   * @param account one of {@link #supporters}; empty for nobody
   * @throws se.meetmalmo.platform.InvalidInputException when there is no such account
   */
  WorkingGroup setSupport(String groupId, String account, Actor by);

  /** Takes somebody in; a new leader takes the place of the one there was. */
  WorkingGroup add(String groupId, Place place, Actor by);

  /** Takes somebody out. */
  WorkingGroup remove(String groupId, String participantId, Actor by);

  /** Makes somebody the leader. */
  WorkingGroup lead(String groupId, String participantId, Actor by);

  /**
   * Starts the group: from then on it owes reports. The idea moves on to IN_GROUP.
   *
   * @throws se.meetmalmo.platform.ConflictException when it has started; when anything is missing
   *     (member {@code missing}, see {@link GroupFile#missing}); when the idea is not there yet or
   *     any more
   * @throws se.meetmalmo.platform.InvalidInputException when a day of the plan has passed
   */
  WorkingGroup start(String groupId, ReportPlan plan, Actor by);

  /** Puts another plan in the place of what is still owed. */
  WorkingGroup plan(String groupId, ReportPlan plan, Actor by);

  /**
   * Stops the work before the task is fulfilled. The group owes its last report within two weeks.
   *
   * @param reason for the group; required
   */
  WorkingGroup stop(String groupId, String reason, Actor by);

  /**
   * Gives a group up that never started. The idea stays where it is, and another group may be
   * formed.
   *
   * @param reason for the group; required
   */
  WorkingGroup dissolve(String groupId, String reason, Actor by);

  /**
   * Accepts a report or sends it back. An accepted last report closes the group: there is no other
   * way to close one.
   *
   * @throws se.meetmalmo.platform.ConflictException when it is reviewed already
   */
  Report review(String groupId, String reportId, Review review, Actor by);
}
