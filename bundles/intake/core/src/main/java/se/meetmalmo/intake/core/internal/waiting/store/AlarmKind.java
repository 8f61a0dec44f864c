package se.meetmalmo.intake.core.internal.waiting.store;

import se.meetmalmo.intake.waiting.WaitingEvent;
import se.meetmalmo.platform.Roles;

/**
 * What can be due about an idea: when, in JPQL over its line and the times of {@link Deadlines};
 * and about which state, so that another state is due anew.
 */
public enum AlarmKind {
  /** The sender's answer is wanted soon; whoever was asked today is not reminded today. */
  REMINDER(
      WaitingEvent.Type.REPLY_REMINDER,
      WaitingEvent.SENDER,
      "replyBy",
      "i.phase = :open and i.replyBy >= :today and i.replyBy <= :soonDay and i.toldAt < :midnight"),
  /** The sender has not answered in time. */
  OVERDUE(
      WaitingEvent.Type.REPLY_OVERDUE,
      Roles.COORDINATOR,
      "replyBy",
      "i.phase = :open and i.replyBy < :today"),
  /** The promised day is near. */
  NEAR(
      WaitingEvent.Type.PROMISE_NEAR,
      Roles.COORDINATOR,
      "answerBy",
      "i.phase = :open and i.asked = 0 and i.answerBy >= :midnight and i.answerBy < :soon"),
  /** The promised day has passed. */
  BROKEN(
      WaitingEvent.Type.PROMISE_BROKEN,
      Roles.COORDINATOR,
      "answerBy",
      "i.phase = :open and i.asked = 0 and i.answerBy < :midnight"),
  /** The sender has heard nothing for too long. Whoever is asked knows what is waited for. */
  SILENT(
      WaitingEvent.Type.SILENT,
      Roles.COORDINATOR,
      "toldAt",
      "((i.phase = :open and i.asked = 0 and i.toldAt < :silentOpen)"
          + " or (i.phase = :accepted and i.toldAt < :silentAccepted))"),
  /** Still nothing. */
  ESCALATED(
      WaitingEvent.Type.SILENT,
      Roles.PROJECT_LEADER,
      "toldAt",
      "((i.phase = :open and i.asked = 0 and i.toldAt < :escalatedOpen)"
          + " or (i.phase = :accepted and i.toldAt < :escalatedAccepted))");

  private final WaitingEvent.Type type;
  private final String to;
  private final String since;
  private final String condition;

  AlarmKind(WaitingEvent.Type type, String to, String since, String condition) {
    this.type = type;
    this.to = to;
    this.since = since;
    this.condition = condition;
  }

  public WaitingEvent.Type type() {
    return type;
  }

  /** Whom it is told. */
  public String to() {
    return to;
  }

  /** The column with the state that it is about. */
  String since() {
    return "i." + since;
  }

  String condition() {
    return condition;
  }
}
