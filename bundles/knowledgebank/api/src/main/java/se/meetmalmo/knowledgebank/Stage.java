package se.meetmalmo.knowledgebank;

/** How far an initiative has come. */
public enum Stage {
  PLANNED,
  ONGOING,
  COMPLETED,
  /** Ended before it was done. */
  STOPPED;

  /** Whether somebody is, or is going to be, at work on it: it must be kept fresh. */
  public boolean isUnderWay() {
    return this == PLANNED || this == ONGOING;
  }
}
