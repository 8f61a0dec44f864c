package se.meetmalmo.intake.screening;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import se.meetmalmo.intake.IdeaSummary;

/**
 * A case in the queue. Holds no personal data of senders.
 *
 * @param assignee name of the account that has it; empty when nobody has
 * @param marked by the business unit, for itself
 * @param due the first moment at which it is late: after the promised day or, while the sender is
 *     asked, after the day until which an answer is wanted; after the deadline of a consultation
 *     that is not answered, or on the day to look again, whichever is first; null (absent in JSON)
 *     when nothing is awaited
 * @param consultations how many are not answered
 * @param likelySame it is likely the same as another idea or an initiative, and nobody has judged
 *     that yet
 */
public record QueueItem(
    IdeaSummary idea,
    String assignee,
    boolean marked,
    WaitsFor waitsFor,
    @Schema(nullable = true) Instant due,
    int consultations,
    boolean likelySame) {
  public boolean isLate(Instant now) {
    return due != null && !now.isBefore(due);
  }
}
