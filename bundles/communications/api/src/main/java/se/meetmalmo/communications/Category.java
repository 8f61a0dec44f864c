package se.meetmalmo.communications;

/** Why somebody is written to, and so by which rules. */
public enum Category {
  /** An answer that the person waits for or must have: always goes, at any hour. */
  SERVICE,
  /** News that the person has asked for: by consent only, outside quiet hours, easy to end. */
  NEWSLETTER
}
