package se.meetmalmo.matchmaking.invitation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.meetmalmo.matchmaking.Constraint;
import se.meetmalmo.matchmaking.Refusal;
import se.meetmalmo.matchmaking.StaffingOrder;

/**
 * The group that an idea looks for, and everybody who was asked. Holds personal data.
 *
 * @param order its sides are as they were when people were first asked
 * @param invitations oldest first
 * @param lacks what has to be there before the group can be formed; empty when it can
 * @param flags people with a seat who may not have it any more
 * @param obstacle why a seat could not be filled again; null (absent in JSON) when all were
 * @param groupId empty until the group is formed
 * @param version counts the changes; for conflicts
 */
public record Roster(
    String ideaId,
    String caseNumber,
    StaffingOrder order,
    State state,
    List<Invitation> invitations,
    List<Lack> lacks,
    List<Flag> flags,
    @Schema(nullable = true) Refusal obstacle,
    String message,
    String groupId,
    Instant changedAt,
    long version) {
  /** How far it has come. */
  public enum State {
    OPEN,
    /** The group is being formed; answers are not taken now. */
    FORMING,
    FORMED,
    /** The idea does not look for people any more. */
    ENDED
  }

  /** What a group lacks. */
  public enum Lack {
    /** People of the city's side who have accepted. */
    CITY,
    /** People of business who have accepted. */
    BUSINESS,
    /** Three people at least who have accepted. */
    PEOPLE,
    /** Somebody who has said that they can lead. */
    LEADER
  }

  /**
   * Somebody with a seat who could not be asked now.
   *
   * @param why CONFLICT, FIREWALL, or INTEREST
   */
  public record Flag(String invitationId, Constraint why) {}

  public Roster {
    invitations = List.copyOf(invitations);
    lacks = List.copyOf(lacks);
    flags = List.copyOf(flags);
  }

  /** Those who have a seat. */
  public List<Invitation> holding() {
    return invitations.stream().filter(one -> one.state().holds()).toList();
  }

  public List<Invitation> accepted() {
    return invitations.stream().filter(one -> one.state() == Invitation.State.ACCEPTED).toList();
  }

  /** Seats that nobody has. */
  public int free() {
    return Math.max(0, order.size() - holding().size());
  }

  public Optional<Invitation> invitation(String id) {
    return invitations.stream().filter(one -> one.id().equals(id)).findFirst();
  }
}
