package se.meetmalmo.matchmaking.core.internal.invitation;

import se.meetmalmo.matchmaking.Matchmaking;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ForbiddenException;

/** Who may do what with invitations, whichever edge somebody comes by. */
final class Access {
  private Access() {}

  static boolean invites(Actor actor) {
    return actor.equals(Actor.SYSTEM) || Matchmaking.READERS.stream().anyMatch(actor::has);
  }

  static void check(Actor actor) {
    if (!invites(actor)) {
      throw new ForbiddenException("Only coordinators invite people, and see whom was invited");
    }
  }
}
