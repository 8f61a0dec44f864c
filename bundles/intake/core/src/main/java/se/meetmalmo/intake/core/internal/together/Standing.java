package se.meetmalmo.intake.core.internal.together;

import java.util.List;
import java.util.Optional;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaSummary;

/**
 * What stands around an idea, read in one go.
 *
 * @param joined ideas that are connected to it, the oldest first, at most {@link #MOST}; their
 *     senders are for the business unit only
 * @param more how many ideas are connected to it in all
 * @param merges what has been proposed, the newest first
 * @param target the idea that it is connected to itself; empty when to none
 */
public record Standing(
    List<IdeaSummary> joined, long more, List<Merge> merges, Optional<Idea> target) {
  /** How many of those who joined are named. */
  public static final int MOST = 100;

  public Standing {
    joined = List.copyOf(joined);
    merges = List.copyOf(merges);
  }

  /** What the sender of an idea still has to answer. */
  public List<Merge> awaiting(String ideaId) {
    return merges.stream().filter(merge -> merge.awaits(ideaId)).toList();
  }

  public List<Merge> open() {
    return merges.stream().filter(merge -> merge.state() == Merge.State.OPEN).toList();
  }

  /** Whether it and the idea that it is connected to were merged: both senders agreed. */
  public boolean merged(String ideaId) {
    return merges.stream()
        .anyMatch(m -> m.state() == Merge.State.MERGED && m.fromId().equals(ideaId));
  }
}
