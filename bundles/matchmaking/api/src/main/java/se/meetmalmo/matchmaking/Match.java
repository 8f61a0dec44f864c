package se.meetmalmo.matchmaking;

import java.util.List;
import java.util.Objects;

/**
 * A candidate held against a question.
 *
 * @param score how well they fit, 0 to {@link #BEST}
 * @param reasons the weightiest first
 */
public record Match(Candidate candidate, int score, List<Reason> reasons) {
  public static final int BEST = 1_000;

  public Match {
    Objects.requireNonNull(candidate);
    score = Math.max(0, Math.min(BEST, score));
    reasons = List.copyOf(reasons);
  }
}
