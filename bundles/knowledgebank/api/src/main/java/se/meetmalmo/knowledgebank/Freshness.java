package se.meetmalmo.knowledgebank;

/** How far what an entry says can be relied on. */
public enum Freshness {
  /** Confirmed or brought up to date lately, or nobody is at work on it any more. */
  FRESH,
  /** The owner is to confirm it. */
  DUE,
  /** The owner was asked and has not confirmed it in time. */
  STALE
}
