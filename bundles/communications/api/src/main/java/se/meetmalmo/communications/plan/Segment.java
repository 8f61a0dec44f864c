package se.meetmalmo.communications.plan;

/** Out of whom an audience is cut. */
public enum Segment {
  ADMINISTRATIONS(true),
  CITY_COMPANIES(true),
  STAFF(true),
  BUSINESSES(false),
  BANK_MEMBERS(false),
  SENDERS(false),
  GROUP_PARTICIPANTS(false),
  SUBSCRIBERS(false),
  PRESS(false),
  PUBLIC(false);

  private final boolean internal;

  Segment(boolean internal) {
    this.internal = internal;
  }

  /** Whether these are people of the city itself. */
  public boolean isInternal() {
    return internal;
  }
}
