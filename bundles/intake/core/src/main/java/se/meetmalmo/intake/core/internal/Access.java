package se.meetmalmo.intake.core.internal;

import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.Roles;

/** Who may do what with ideas: the one place that says so, whichever edge somebody comes by. */
final class Access {
  private Access() {}

  static boolean readsAll(Actor reader) {
    return isSystem(reader) || Intake.READERS.stream().anyMatch(reader::has);
  }

  static void checkReads(Actor reader) {
    check(readsAll(reader), "Only those who work with ideas read them in full");
  }

  static boolean decides(Actor actor) {
    return isSystem(actor) || actor.has(Roles.COORDINATOR);
  }

  static void checkDecides(Actor actor) {
    check(decides(actor), "Only a coordinator decides about ideas");
  }

  static void checkAssesses(Actor actor) {
    check(
        decides(actor) || actor.has(Roles.OPERATOR),
        "Only a coordinator or an operator has ideas judged anew");
  }

  static void checkStaff(Actor actor) {
    check(isSystem(actor) || actor.isStaff(), "Only staff moves an idea on");
  }

  /** Anyone hands in for themselves; only a coordinator for somebody else. */
  static void checkHandIn(Origin origin, Actor actor) {
    boolean own = origin == Origin.PORTAL || origin == Origin.API;
    boolean may =
        actor.has(Roles.COORDINATOR) || origin == Origin.IMPORT && actor.has(Roles.OPERATOR);
    check(
        own || may,
        "Origin " + origin + " is for coordinators; without it the idea comes in as your own");
  }

  private static boolean isSystem(Actor actor) {
    return actor.equals(Actor.SYSTEM);
  }

  private static void check(boolean may, String otherwise) {
    if (!may) {
      throw new ForbiddenException(otherwise);
    }
  }
}
