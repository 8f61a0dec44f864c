package se.meetmalmo.matchmaking;

import java.util.Set;

/** What can stand between a person and a seat, or between people and a group. */
public enum Constraint {
  /** The member does not want to be asked about this. */
  INTEREST,
  /** The member has paused. */
  AVAILABILITY,
  /** The member is in as many groups as there is room for. */
  CAPACITY,
  /** The member's organisation has an interest of its own in the idea. */
  CONFLICT,
  /** The member's organisation bids in a procurement on the theme. */
  FIREWALL,
  /** The member was in a group until recently. */
  COOL_DOWN,
  /** The member has been asked about this idea already, or is to be passed over. */
  ASKED,
  /** So many of one company at most. */
  ORGANISATION,
  /** So many of one administration or company of the city at most. */
  CITY_UNIT,
  /** So many of one industry at most. */
  INDUSTRY,
  /** So many from companies of one size at most. */
  COMPANY_SIZE,
  /** Somebody who can lead has to be in it. */
  LEADER;

  private static final Set<Constraint> OF_GROUPS =
      Set.of(ORGANISATION, CITY_UNIT, INDUSTRY, COMPANY_SIZE, LEADER);

  /** Whether it is about who sits together; else it is about one person alone. */
  public boolean isOfGroups() {
    return OF_GROUPS.contains(this);
  }
}
