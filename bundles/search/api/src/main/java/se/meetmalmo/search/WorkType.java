package se.meetmalmo.search;

/** What kind of work a text is about. */
public enum WorkType {
  IDEA,
  INITIATIVE,
  RESULT,
  LESSON,
  /** Work of others that is known of. */
  EXTERNAL
}
