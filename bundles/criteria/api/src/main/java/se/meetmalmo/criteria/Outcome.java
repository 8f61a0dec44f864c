package se.meetmalmo.criteria;

/** What the criteria say of a text as a whole; a human decides. */
public enum Outcome {
  /** In line with the criteria. */
  PROCEED,
  /** A human must look closer. */
  REVIEW,
  /** A matter of public authority or plain service: for the business pilot. */
  REFER,
  /** Excluded by the criteria. */
  REJECT,
  /** No rule set could judge it: none in force, too slow, or broken. */
  UNDECIDED
}
