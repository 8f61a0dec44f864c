package se.meetmalmo.matchmaking.core.internal.invitation.store;

import java.time.Instant;
import se.meetmalmo.matchmaking.core.internal.pool.Sitting;
import se.meetmalmo.matchmaking.invitation.Invitation;
import se.meetmalmo.matchmaking.invitation.Invitee;
import se.meetmalmo.platform.Ids;

/**
 * An invitation as it is kept: of members and parts of the city without names.
 *
 * @param remindAt when a reminder is due
 * @param isVacant it ended, and somebody is to step in
 * @param room of a new one: how many seats its person can have at once, this one too
 */
public record Seat(
    Invitation invitation, Sitting sitting, Instant remindAt, boolean isVacant, int room) {
  /** Names the person for good: an id, or the hash of a guest's address. */
  public String whoKey() {
    return whoKey(invitation.invitee());
  }

  public static String whoKey(Invitee one) {
    return one.origin() == Invitee.Origin.GUEST ? guestKey(one.email()) : one.id();
  }

  /** Of an address, whatever its letters' case. */
  public static String guestKey(String email) {
    return Ids.hash(email.toLowerCase(java.util.Locale.ROOT));
  }

  public String id() {
    return invitation.id();
  }

  public boolean holds() {
    return invitation.state().holds();
  }

  /** The same with another invitation. */
  public Seat with(Invitation now) {
    return new Seat(now, sitting, remindAt, isVacant, room);
  }

  /** The same, to be filled again or not. */
  public Seat vacant(boolean now) {
    return new Seat(invitation, sitting, remindAt, now, room);
  }

  /** As limits see it now: who has accepted has said whether they can lead. */
  public Sitting asSitting() {
    return invitation.state() == Invitation.State.ACCEPTED
        ? sitting.leads(invitation.mayLead())
        : sitting;
  }
}
