package se.meetmalmo.communications.core.internal;

import java.util.Set;
import se.meetmalmo.communications.Communications;
import se.meetmalmo.communications.MessageTemplates;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ForbiddenException;

/** Who may do what: the one place that says so, whichever edge somebody comes by. */
final class Access {
  private Access() {}

  static void checkReads(Actor actor) {
    check(actor, Communications.READERS, "Only staff who work with messages see them");
  }

  static void checkWrites(Actor actor) {
    check(
        actor,
        Communications.WRITERS,
        "Only communicators, coordinators and operators write to people");
  }

  static void checkEdits(Actor actor) {
    check(actor, MessageTemplates.EDITORS, "Only those who word messages see their templates");
  }

  private static void check(Actor actor, Set<String> roles, String otherwise) {
    if (!actor.equals(Actor.SYSTEM) && roles.stream().noneMatch(actor::has)) {
      throw new ForbiddenException(otherwise);
    }
  }
}
