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

  /**
   * Whether anyone may read what such an idea says: a person has read it, and taken it further or
   * laid it aside for later. Of the rest the public sees the line in the register only.
   */
  public boolean isPublic() {
    return switch (this) {
      case ACCEPTED, STAFFING, IN_GROUP, REPORTED, PUBLISHED, CONNECTED, PAUSED -> true;
      case RECEIVED, SCREENING, REFERRED, DECLINED, WITHDRAWN -> false;
    };
  }

  /** Whether the sender waits for the answer that was promised. */
  public boolean awaitsAnswer() {
    return this == RECEIVED || this == SCREENING;
  }
}
