package se.meetmalmo.intake.core.internal.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.meetmalmo.intake.screening.Queue;
import se.meetmalmo.intake.screening.QueueItem;
import se.meetmalmo.intake.screening.QueueQuery;

/**
 * Reads the queue, and keeps what screening says of a case there. Each method is one transaction.
 */
public interface QueueStore {
  Queue queue(QueueQuery query, Instant now);

  /** The line of one case, by id or case number. */
  Optional<QueueItem> item(String idOrCaseNumber);

  /** The lines of those of the cases that there are. */
  List<QueueItem> items(Collection<String> ids);

  void assign(Collection<String> ids, String assignee);

  void mark(Collection<String> ids, boolean marked);

  /**
   * Holds the line until the end of the transaction, so that what is counted into it is right.
   *
   * @throws se.meetmalmo.platform.NotFoundException when there is no such case
   */
  void hold(String id);

  /**
   * @param due when the first of those that are open is late; null when none is open
   */
  void consulted(String id, int open, Long due);
}
