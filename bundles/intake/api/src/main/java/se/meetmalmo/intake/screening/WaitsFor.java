package se.meetmalmo.intake.screening;

/** Whose turn it is. */
public enum WaitsFor {
  /** The business unit: read, assess, decide. */
  US,
  /** The sender, who was asked for more. */
  SENDER,
  /** Other parties, of whom at least one has not answered yet. */
  CONSULTATION,
  /** The day to look again at what is paused, or whatever it is paused for. */
  DAY,
  /** Nobody: it is decided. */
  NOBODY
}
