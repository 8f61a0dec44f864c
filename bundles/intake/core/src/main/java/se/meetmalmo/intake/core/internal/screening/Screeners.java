package se.meetmalmo.intake.core.internal.screening;

import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.screening.Screening;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.Roles;

/** Who may do what while a case is screened: the one place that says so. */
final class Screeners {
  private Screeners() {}

  static void checkReads(Actor actor) {
    check(
        actor,
        Intake.READERS.stream().anyMatch(actor::has),
        "Only those who work with ideas read or note here");
  }

  static boolean works(Actor actor) {
    return actor.equals(Actor.SYSTEM) || Screening.SCREENERS.stream().anyMatch(actor::has);
  }

  static void checkWorks(Actor actor) {
    check(actor, works(actor), "Only those who screen ideas may do that");
  }

  static void checkDecides(Actor actor) {
    check(actor, actor.has(Roles.COORDINATOR), "Only a coordinator decides about ideas");
  }

  private static void check(Actor actor, boolean may, String otherwise) {
    if (!may && !actor.equals(Actor.SYSTEM)) {
      throw new ForbiddenException(otherwise);
    }
  }
}
