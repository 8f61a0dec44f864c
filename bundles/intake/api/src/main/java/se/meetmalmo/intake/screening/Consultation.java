package se.meetmalmo.intake.screening;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A question to another affected party, and what came of it, as staff see it. Holds personal data.
 *
 * @param answer null (absent in JSON) until it is answered
 * @param refusal why the addressee does not answer; empty while that is not so
 * @param answeredAt when it was answered or refused, the last time; null (absent in JSON) until
 *     then
 * @param remindedAt null (absent in JSON) until a reminder was due
 * @param closesAt the first moment after the deadline
 */
public record Consultation(
    String id,
    String ideaId,
    NewConsultation asked,
    String askedBy,
    Instant askedAt,
    Instant closesAt,
    State state,
    @Schema(nullable = true) Answer answer,
    String refusal,
    @Schema(nullable = true) Instant answeredAt,
    @Schema(nullable = true) Instant remindedAt) {
  /** How far it is. */
  public enum State {
    OPEN,
    ANSWERED,
    /** The addressee does not want to answer. */
    REFUSED,
    /** The business unit does not need the answer any more. */
    CLOSED
  }

  public LocalDate deadline() {
    return asked.deadline();
  }

  public boolean isLate(Instant now) {
    return state == State.OPEN && !now.isBefore(closesAt);
  }
}
