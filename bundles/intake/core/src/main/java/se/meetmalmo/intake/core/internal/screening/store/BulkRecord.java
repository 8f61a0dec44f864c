package se.meetmalmo.intake.core.internal.screening.store;

import java.time.Instant;
import java.util.List;
import se.meetmalmo.intake.screening.Bulk;
import se.meetmalmo.intake.screening.BulkDone;

/**
 * What was done to several cases, with what is needed to take it back.
 *
 * @param put back: the cases, once it is undone
 */
public record BulkRecord(
    String id,
    Bulk.Kind kind,
    String assignee,
    String by,
    Instant at,
    List<Was> was,
    List<BulkDone.Left> left,
    List<String> put) {
  public BulkRecord {
    was = List.copyOf(was);
    left = List.copyOf(left);
    put = List.copyOf(put);
  }

  /**
   * How a case was.
   *
   * @param before the assignee, or whether it was marked
   * @param version of the idea after what was done; 0 where that does not matter
   */
  public record Was(String ideaId, String before, long version) {}

  /**
   * @param undone whether it is taken back
   */
  public BulkDone toDone(boolean undone) {
    List<String> ideas = undone ? put : was.stream().map(Was::ideaId).toList();
    return new BulkDone(id, kind, assignee, by, at, ideas, left, undone);
  }
}
