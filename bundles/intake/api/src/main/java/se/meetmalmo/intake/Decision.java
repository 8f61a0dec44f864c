package se.meetmalmo.intake;

import java.util.Objects;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;

/**
 * What a coordinator decides about an idea.
 *
 * @param reason in plain words, for the sender; required, at most 4,000 characters
 * @param connectedTo with CONNECT: the id of the initiative or idea that exists already; else empty
 * @param until with PAUSE: when to look again, a date such as 2027-03-01; may be empty
 */
public record Decision(Action decision, String reason, String connectedTo, String until) {
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
    connectedTo = Objects.requireNonNullElse(connectedTo, "").strip();
    until = Objects.requireNonNullElse(until, "").strip();
    new Validation()
        .check(decision != null, FieldError.of("decision", "required", "is required"))
        .required("reason", reason)
        .atMost("reason", reason, 4_000)
        .check(
            decision != Action.CONNECT || !connectedTo.isEmpty(),
            FieldError.of("connectedTo", "required", "is required with CONNECT"))
        .atMost("connectedTo", connectedTo, 150)
        .check(
            until.isEmpty() || until.matches("\\d{4}-\\d{2}-\\d{2}"),
            FieldError.of("until", "malformed", "is not a date such as 2027-03-01"))
        .orThrow();
  }
}
