package se.meetmalmo.search;

/** How close a piece of work is to what somebody has written. */
public enum Likeness {
  /** More probably than not the same work. */
  LIKELY_SAME,
  /** Close enough to be shown to whoever writes. */
  RELATED,
  /** The nearest there is, but not near: for those who look for themselves. */
  DISTANT
}
