package se.meetmalmo.matchmaking.core.internal.pool;

import java.time.LocalDate;

/**
 * What somebody takes part in.
 *
 * @param groups they work in now
 * @param seats they have been asked to take, in groups that are not formed yet
 * @param lastEnded when the last group of theirs ended; null when none has
 */
public record Engagement(int groups, int seats, LocalDate lastEnded) {
  public static final Engagement NONE = new Engagement(0, 0, null);

  /** Has never been in a group. */
  public boolean isNew() {
    return groups == 0 && lastEnded == null;
  }

  /** Groups that their room is taken by. */
  public int taken() {
    return groups + seats;
  }

  /** Both together. */
  public Engagement and(Engagement other) {
    LocalDate later =
        lastEnded == null || other.lastEnded != null && other.lastEnded.isAfter(lastEnded)
            ? other.lastEnded
            : lastEnded;
    return new Engagement(groups + other.groups, seats + other.seats, later);
  }
}
