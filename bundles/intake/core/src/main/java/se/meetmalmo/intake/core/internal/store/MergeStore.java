package se.meetmalmo.intake.core.internal.store;

import java.util.List;
import java.util.function.Function;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.core.internal.together.Merge;
import se.meetmalmo.intake.core.internal.together.Standing;

/** Keeps what is proposed between two ideas. Each method is one transaction. */
public interface MergeStore {
  /**
   * Two ideas as they are.
   *
   * @param open what has been proposed about either and is not closed
   */
  record Both(Kept from, Kept into, List<Merge> open) {}

  /** What is written of a merge, and of the ideas with it. */
  record MergeChange(Merge merge, List<Change> changes) {
    public MergeChange {
      changes = List.copyOf(changes);
    }
  }

  /**
   * @throws se.meetmalmo.platform.NotFoundException when there is no first idea
   * @throws se.meetmalmo.platform.InvalidInputException names {@code into} when there is no second
   */
  Merge begin(String from, String into, Function<Both, MergeChange> change);

  /** A merge and its two ideas, as they are. */
  interface Step {
    MergeChange of(Merge merge, Kept from, Kept into);
  }

  /**
   * @throws se.meetmalmo.platform.NotFoundException when there is no such merge
   */
  Merge change(String mergeId, Step step);

  /** Ids of what is open, in order, after the one given. */
  List<String> open(String afterId, int limit);

  Standing around(Idea idea);
}
