package se.meetmalmo.criteria;

/** How a text stands against one criterion. What a machine can't judge is UNSURE, never guessed. */
public enum Verdict {
  MET,
  NOT_MET,
  UNSURE
}
