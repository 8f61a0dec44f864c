package se.meetmalmo.matchmaking.invitation;

import se.meetmalmo.matchmaking.Side;

/**
 * Whom an invitation is for. Personal data.
 *
 * @param id of the member or the part of the city; empty for a guest
 * @param name of the person; empty where nobody knows it (any more)
 * @param organisation whom they speak for; may be empty
 * @param email of a guest; empty for others, whom the resource bank reaches
 * @param language {@code sv} or {@code en}: to write to them in
 */
public record Invitee(
    Origin origin,
    String id,
    Side side,
    String name,
    String organisation,
    String email,
    String language) {
  /** Where somebody comes from. */
  public enum Origin {
    /** A member of the resource bank. */
    MEMBER,
    /** An administration or company of the city, which sends one of its own. */
    CITY_UNIT,
    /** Somebody from outside the resource bank. */
    GUEST
  }

  public static Invitee of(Guest guest) {
    return new Invitee(
        Origin.GUEST,
        "",
        guest.side(),
        guest.name(),
        guest.organisation(),
        guest.email(),
        guest.language());
  }

  /** The same by name. */
  public Invitee named(String person, String theirs) {
    return new Invitee(origin, id, side, person, theirs, email, language);
  }

  /** Says nothing of who it is, which must not stand in a log. */
  @Override
  public String toString() {
    return "Invitee[" + origin + ", " + side + "]";
  }
}
