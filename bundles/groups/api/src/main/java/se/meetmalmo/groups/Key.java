package se.meetmalmo.groups;

import se.meetmalmo.platform.Actor;

/** By what somebody comes to a group: an account of the business unit, or a private link. */
public sealed interface Key {
  /** A member of staff. */
  record Staff(String groupId, Actor actor) implements Key {}

  /** Somebody in the group. */
  record Link(String secret) implements Key {
    /** Says nothing of the secret, which must not stand in a log. */
    @Override
    public String toString() {
      return "Link";
    }
  }

  static Key staff(String groupId, Actor actor) {
    return new Staff(groupId, actor);
  }

  static Key link(String secret) {
    return new Link(secret);
  }
}
