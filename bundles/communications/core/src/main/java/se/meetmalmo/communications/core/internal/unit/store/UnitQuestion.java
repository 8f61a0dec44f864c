package se.meetmalmo.communications.core.internal.unit.store;

import java.time.Instant;

/**
 * A question to a part of the city; no person stands in it.
 *
 * @param organisation as it was called when it was asked
 * @param closesAt the first moment after the last day
 * @param answeredAt the first time; null while it is not
 * @param open whether an answer is waited for
 */
public record UnitQuestion(
    String id,
    String organisation,
    String ideaId,
    String caseNumber,
    Instant askedAt,
    Instant closesAt,
    Instant answeredAt,
    boolean open) {
  /** Whether it was answered by its last day. */
  public boolean inTime() {
    return answeredAt != null && answeredAt.isBefore(closesAt);
  }
}
