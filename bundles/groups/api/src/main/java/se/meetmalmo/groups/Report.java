package se.meetmalmo.groups;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A report that was handed in.
 *
 * @param words with which it was sent back; empty when it was not
 * @param reviewedAt null (absent in JSON) while it waits for the review
 * @param reviewedBy name of the account; empty while it waits
 */
public record Report(
    String id,
    String groupId,
    State state,
    NewReport said,
    Instant sentAt,
    String words,
    @Schema(nullable = true) Instant reviewedAt,
    String reviewedBy) {
  /** How far a report has come. */
  public enum State {
    /** Waits for the business unit's review. */
    SENT,
    /** Is to be done anew. */
    RETURNED,
    ACCEPTED
  }
}
