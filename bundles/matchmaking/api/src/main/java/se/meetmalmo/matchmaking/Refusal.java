package se.meetmalmo.matchmaking;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Why no group could be formed.
 *
 * @param counts how many people each filter leaves, by side: all of them first, then those left
 *     after each filter that takes anybody away
 * @param remedies what would free it; each was tried
 * @param taken in a plan of several groups: alone a group could be formed, but others have its
 *     people
 */
public record Refusal(String ideaId, List<Count> counts, List<Remedy> remedies, boolean taken) {
  public Refusal {
    counts = List.copyOf(counts);
    remedies = List.copyOf(remedies);
  }

  /**
   * People left.
   *
   * @param after the filter; null (absent in JSON) for all people
   */
  public record Count(
      @Schema(nullable = true) Constraint after, long city, long business, long other) {
    /** Of all sides. */
    public long people() {
      return city + business + other;
    }
  }
}
