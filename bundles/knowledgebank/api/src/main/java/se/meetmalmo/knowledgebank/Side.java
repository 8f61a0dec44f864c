package se.meetmalmo.knowledgebank;

/** On which side somebody stands. */
public enum Side {
  CITY,
  BUSINESS,
  OTHER
}
