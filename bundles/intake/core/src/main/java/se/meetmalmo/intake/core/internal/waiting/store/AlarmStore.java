package se.meetmalmo.intake.core.internal.waiting.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import se.meetmalmo.intake.waiting.WaitingEvent;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;

/** Finds what is due, and keeps what was told of it. Each method is one transaction. */
public interface AlarmStore {
  /** What is due, told or not, the oldest state first. */
  Page<Due> due(AlarmKind kind, Deadlines deadlines, PageRequest page);

  /** What is due and has not been told; some. */
  List<Due> untold(AlarmKind kind, Deadlines deadlines, int limit);

  /**
   * Notes that it was told and tells it, where it is still due.
   *
   * @return false where somebody else has told it, or the idea has gone on
   */
  boolean tell(Due due, Deadlines deadlines, WaitingEvent event);

  /** The sender was told then, unless later. */
  void heard(String ideaId, Instant at);

  /** How many alarms of a kind were told since. */
  long told(AlarmKind kind, Instant since);

  /** By how many days it took, how many ideas were decided about since. */
  Map<Integer, Long> decided(Instant since);
}
