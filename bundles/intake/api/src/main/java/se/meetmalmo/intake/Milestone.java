package se.meetmalmo.intake;

/** How far an accepted idea has come, as the neighbouring domains tell the intake. */
public enum Milestone {
  /** The search for people begins: {@link Status#ACCEPTED} → {@link Status#STAFFING}. */
  STAFF,
  /** A working group takes it on: {@link Status#STAFFING} → {@link Status#IN_GROUP}. */
  FORM_GROUP,
  /** The group has reported: {@link Status#IN_GROUP} → {@link Status#REPORTED}. */
  REPORT,
  /** The result is in the open: {@link Status#REPORTED} → {@link Status#PUBLISHED}. */
  PUBLISH
}
