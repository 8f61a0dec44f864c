package se.meetmalmo.groups.core.internal;

import se.meetmalmo.groups.WorkingGroups;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.Roles;

/** Who may do what with groups by an account. */
final class Access {
  private Access() {}

  static boolean reads(Actor actor) {
    return actor.equals(Actor.SYSTEM) || WorkingGroups.READERS.stream().anyMatch(actor::has);
  }

  static void checkReads(Actor actor) {
    check(reads(actor), "Only those who work with groups read them in full");
  }

  static void checkWorks(Actor actor) {
    check(
        actor.equals(Actor.SYSTEM) || actor.has(Roles.COORDINATOR),
        "Only a coordinator does this with groups");
  }

  static void check(boolean may, String otherwise) {
    if (!may) {
      throw new ForbiddenException(otherwise);
    }
  }
}
