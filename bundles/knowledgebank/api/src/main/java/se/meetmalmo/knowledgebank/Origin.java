package se.meetmalmo.knowledgebank;

/** Where an initiative comes from. */
public enum Origin {
  /** A working group of this platform. */
  OWN_GROUP,
  /** The city's own work. */
  CITY,
  /** Work of others that is known of. */
  OUTSIDE
}
