package se.meetmalmo.intake;

/** How an idea came in. */
public enum Origin {
  PORTAL,
  API,
  PHONE,
  MEETING,
  EMAIL,
  IMPORT
}
