package se.meetmalmo.matchmaking.core.internal.pool;

import java.util.Set;
import se.meetmalmo.matchmaking.Candidate;
import se.meetmalmo.matchmaking.Constraint;

/**
 * Somebody found by a look through all.
 *
 * @param organisation see {@link Organisations}
 * @param barred why they may not be seated; empty when they may
 * @param places how many groups more they can be in, at least 0
 * @param isNewcomer has never been in a group
 * @param score 0 to 1,000, of a quick look
 */
public record Looked(
    Candidate candidate,
    long organisation,
    Set<Constraint> barred,
    int places,
    boolean isNewcomer,
    int score) {
  /**
   * As limits see them once they sit.
   *
   * @param leaderHours that leading takes a month
   */
  public Sitting sitting(int leaderHours) {
    return new Sitting(
        candidate.side(),
        organisation,
        candidate.industry(),
        candidate.size(),
        candidate.area(),
        candidate.capacity().hoursPerMonth() >= leaderHours,
        isNewcomer);
  }
}
