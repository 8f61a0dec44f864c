package se.meetmalmo.intake.core.internal.screening.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.meetmalmo.intake.screening.QueueItem;
import se.meetmalmo.intake.screening.ScreeningEvent;

/** Keeps what is written down while a case is screened. Each method is one transaction. */
public interface ScreeningStore {
  /** All that is done here is one transaction; it may be called again as its database wishes. */
  <T> T together(Supplier<T> work);

  /** All that is read here is read in one go. */
  <T> T reading(Supplier<T> work);

  void add(Entry entry);

  void tell(ScreeningEvent event);

  /** All of a case, oldest first. */
  List<Entry> of(String ideaId);

  Optional<Entry> entry(String id);

  /**
   * Inventories of other cases that share a theme or a place and were made there, not taken over;
   * newest first.
   */
  List<Entry> inventoriesNear(QueueItem item, int limit);

  /** What was done beside the idea's steps, oldest first. */
  List<ScreeningEvent> log(String ideaId);

  void keep(BulkRecord done);

  /** Whether it is undone stands beside it. */
  record KeptBulk(BulkRecord done, boolean undone) {}

  Optional<KeptBulk> bulk(String id);

  /**
   * @throws se.meetmalmo.platform.ConflictException when somebody else takes it back just now
   */
  void undo(BulkRecord taken);
}
