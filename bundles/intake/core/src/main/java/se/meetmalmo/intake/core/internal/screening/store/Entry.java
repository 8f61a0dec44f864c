package se.meetmalmo.intake.core.internal.screening.store;

import java.time.Instant;

/**
 * Something that somebody wrote down about a case.
 *
 * @param account who wrote it; of a question for an opinion, who is asked
 * @param origin id of the entry that it was taken over from; empty when it is its own
 * @param document as its kind writes it
 */
public record Entry(
    String id,
    String ideaId,
    Kind kind,
    String account,
    Instant at,
    String origin,
    String document) {
  /** What it is. */
  public enum Kind {
    NOTE,
    INVENTORY,
    OPINION,
    /** The document is the name of the account that asks. */
    OPINION_ASKED
  }
}
