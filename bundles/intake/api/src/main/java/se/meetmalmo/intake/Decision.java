package se.meetmalmo.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.platform.VisibleText;

/**
 * What a coordinator decides about an idea.
 *
 * @param reason in plain words, for the sender; required, at most 4,000 characters
 * @param connectedTo with CONNECT: the id or the name of the initiative or idea that exists
 *     already; else empty
 * @param until with PAUSE: the day to look again; with ASK: the day until which an answer is
 *     wanted. It must be yet to come; null for no set day
 * @param wakeWhen with PAUSE: what else to look again for, whichever comes first; nothing when
 *     absent
 * @param wakeItself with PAUSE: the idea is taken up then without anybody's doing; else it is
 *     listed as worth taking up
 */
public record Decision(
    Action decision,
    String reason,
    String connectedTo,
    LocalDate until,
    WakeWhen wakeWhen,
    boolean wakeItself) {
  /** Characters of a reason. */
  public static final int REASON_LENGTH = 4_000;

  /** Characters of what an idea is connected to. */
  public static final int CONNECTED_LENGTH = 150;

  /** The decisions that there are. */
  public enum Action {
    ACCEPT,
    REFER,
    CONNECT,
    PAUSE,
    WAKE,
    DECLINE,
    ASK
  }

  public Decision {
    reason = Objects.requireNonNullElse(reason, "").strip();
    connectedTo = VisibleText.line(Objects.requireNonNullElse(connectedTo, ""));
    wakeWhen = Objects.requireNonNullElse(wakeWhen, WakeWhen.NOTHING);
    new Validation()
        .check(decision != null, FieldError.of("decision", "required", "is required"))
        .required("reason", reason)
        .atMost("reason", reason, REASON_LENGTH)
        .check(
            decision != Action.CONNECT || !connectedTo.isEmpty(),
            FieldError.of("connectedTo", "required", "is required with CONNECT"))
        .atMost("connectedTo", connectedTo, CONNECTED_LENGTH)
        .check(
            decision != Action.PAUSE || !wakeItself || until != null || !wakeWhen.asksNothing(),
            FieldError.of("until", "required", "is required when the idea is to wake by itself"))
        .orThrow();
  }

  /** One that waits for nothing but a day. */
  public Decision(Action decision, String reason, String connectedTo, LocalDate until) {
    this(decision, reason, connectedTo, until, WakeWhen.NOTHING, false);
  }

  /** The same decision with what else to look again for. */
  public Decision waking(WakeWhen when, boolean byItself) {
    return new Decision(decision, reason, connectedTo, until, when, byItself);
  }

  /** The same decision with another day. */
  public Decision until(LocalDate day) {
    return new Decision(decision, reason, connectedTo, day, wakeWhen, wakeItself);
  }

  /** A decision that needs nothing but a reason. */
  public static Decision of(Action decision, String reason) {
    return new Decision(decision, reason, "", null);
  }

  /**
   * A decision as people type it.
   *
   * @param until a date such as 2027-03-01; null or blank for none
   * @throws InvalidInputException also when that is no date
   */
  public static Decision typed(Action decision, String reason, String connectedTo, String until) {
    try {
      boolean none = until == null || until.isBlank();
      return new Decision(
          decision, reason, connectedTo, none ? null : LocalDate.parse(until.strip()));
    } catch (DateTimeException e) {
      throw new InvalidInputException(
          FieldError.of("until", "malformed", "is not a date such as 2027-03-01"));
    }
  }
}
