package se.meetmalmo.matchmaking.core.internal.invitation.store;

import java.time.Duration;
import java.time.Instant;
import se.meetmalmo.matchmaking.Refusal;
import se.meetmalmo.matchmaking.StaffingOrder;
import se.meetmalmo.matchmaking.invitation.Roster;

/**
 * What is kept of an idea's staffing beside the invitations.
 *
 * @param wanted with the seats of each side as they were configured then
 * @param answerWithin how long those who step in have
 * @param obstacle null when there is none
 * @param retryAt when it is tried again; null when not
 * @param version 0 for one that is not kept yet
 */
public record Head(
    String ideaId,
    String caseNumber,
    Roster.State state,
    StaffingOrder wanted,
    String message,
    Duration answerWithin,
    String groupId,
    Refusal obstacle,
    Instant retryAt,
    Instant changedAt,
    long version) {
  /** The same in another state. */
  public Head in(Roster.State now, String group) {
    return new Head(
        ideaId,
        caseNumber,
        now,
        wanted,
        message,
        answerWithin,
        group,
        null,
        null,
        changedAt,
        version);
  }

  /** The same, wanting a group of another make. */
  public Head wanting(StaffingOrder order, String said, Duration within) {
    return new Head(
        ideaId,
        caseNumber,
        state,
        order,
        said,
        within,
        groupId,
        obstacle,
        retryAt,
        changedAt,
        version);
  }

  /**
   * The same with what stands in the way.
   *
   * @param why null when nothing does
   */
  public Head stuck(Refusal why, Instant again) {
    return new Head(
        ideaId,
        caseNumber,
        state,
        wanted,
        message,
        answerWithin,
        groupId,
        why,
        again,
        changedAt,
        version);
  }
}
