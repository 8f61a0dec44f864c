package se.meetmalmo.resourcebank.core.internal;

import java.util.Collection;
import java.util.List;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.resourcebank.CityCapacity;
import se.meetmalmo.resourcebank.CityUnit;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.ResourceBank;

/** Who may do what with members: the one place that says so, whichever edge somebody comes by. */
final class Access {
  private static final List<String> KEEPERS = List.of(Roles.COORDINATOR, Roles.OPERATOR);

  private Access() {}

  static void checkReads(Actor actor) {
    check(
        has(actor, ResourceBank.READERS) || actor.has(Roles.OPERATOR),
        "Only those who work with members read them in full");
  }

  static void checkMatches(Actor actor) {
    check(has(actor, ResourceBank.READERS), "Only those who match look for candidates");
  }

  static void checkKeeps(Actor actor) {
    check(has(actor, KEEPERS), "Only a coordinator or an operator does this with members");
  }

  /** Anyone registers for themselves. */
  static void checkOrigin(Member.Origin origin, Actor actor) {
    if (origin == Member.Origin.IMPORT) {
      checkKeeps(actor);
    }
  }

  static boolean knowsContacts(Actor actor) {
    return has(actor, CityCapacity.READERS);
  }

  static boolean keepsUnits(Actor actor) {
    return has(actor, KEEPERS);
  }

  static void checkKeepsUnits(Actor actor) {
    check(keepsUnits(actor), "Only a coordinator or an operator adds and removes city units");
  }

  /** Somebody who speaks for a unit says what it knows and can, not what it is called. */
  static void checkChanges(CityUnit before, CityUnit after, Actor actor) {
    boolean own =
        actor.has(Roles.ADMINISTRATION_CONTACT)
            && before.accounts().contains(actor.name())
            && before.name().equals(after.name())
            && before.kind() == after.kind();
    check(
        keepsUnits(actor) || own,
        "City unit " + before.id() + " is changed by a coordinator, or by its own contacts");
  }

  private static boolean has(Actor actor, Collection<String> roles) {
    return actor.equals(Actor.SYSTEM) || roles.stream().anyMatch(actor::has);
  }

  private static void check(boolean may, String otherwise) {
    if (!may) {
      throw new ForbiddenException(otherwise);
    }
  }
}
