package se.meetmalmo.communications.plan;

/** What an activity is. */
public enum ActivityKind {
  NEWS,
  /** Something that people come to: its day, time and place stand in the calendar. */
  EVENT,
  PRESS_RELEASE,
  /** A report retold for everybody; its link leads to the report. */
  POPULAR_REPORT,
  /** A talk with a head of administration or others concerned. */
  INTERVIEW,
  /** Anything else that is planned. */
  OTHER;

  /** Whether it is nothing without words. */
  public boolean needsText() {
    return this != INTERVIEW && this != OTHER;
  }
}
