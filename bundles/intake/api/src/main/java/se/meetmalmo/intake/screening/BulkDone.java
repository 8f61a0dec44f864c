package se.meetmalmo.intake.screening;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What came of a {@link Bulk}, kept so that it can be undone.
 *
 * @param done cases that were changed
 * @param left cases that stayed as they were, with the reason
 * @param undone whether it was taken back; {@code done} are then those that were put back, and
 *     {@code left} those that somebody had changed meanwhile
 */
public record BulkDone(
    String id,
    Bulk.Kind kind,
    String assignee,
    String by,
    Instant at,
    List<String> done,
    List<Left> left,
    boolean undone) {
  /** How long it can be undone. */
  public static final Duration UNDO = Duration.ofMinutes(10);

  public BulkDone {
    done = List.copyOf(done);
    left = List.copyOf(left);
  }

  /**
   * A case that was left alone.
   *
   * @param why in English, names the case
   */
  public record Left(String ideaId, String why) {}

  public boolean canBeUndone(Instant now) {
    return !undone && !done.isEmpty() && !now.isAfter(at.plus(UNDO));
  }
}
