package se.meetmalmo.communications.plan;

/** Where the invitation to a talk is. */
public enum TalkState {
  /** Nobody is invited yet: that is when its activity is approved. */
  PLANNED,
  /** Both sides have been invited, to the time that it says. */
  INVITED,
  /** Called off, and both sides told so. */
  CANCELLED,
  /** Held, and what came of it is written down. */
  HELD
}
