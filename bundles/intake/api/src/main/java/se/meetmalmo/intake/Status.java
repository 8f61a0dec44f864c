package se.meetmalmo.intake;

/**
 * Where an idea is. Only the intake changes it, along the transitions in DESIGN's way of an idea.
 */
public enum Status {
  RECEIVED,
  SCREENING,
  REFERRED,
  CONNECTED,
  DECLINED,
  PAUSED,
  ACCEPTED,
  STAFFING,
  IN_GROUP,
  REPORTED,
  PUBLISHED,
  WITHDRAWN;

  /** Whether anyone may read what such an idea says; the rest shows that it exists only. */
  public boolean isPublic() {
    return this != REFERRED && this != WITHDRAWN;
  }
}
