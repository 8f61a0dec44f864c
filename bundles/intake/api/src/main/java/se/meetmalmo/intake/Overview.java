package se.meetmalmo.intake;

import java.util.Map;
import se.meetmalmo.platform.Page;

/**
 * A list and the figures around it, read in one go.
 *
 * @param counts how many ideas there are in each status, whoever may read them; a status without
 *     ideas is absent
 */
public record Overview(Page<IdeaSummary> ideas, Map<Status, Long> counts) {
  public Overview {
    counts = Map.copyOf(counts);
  }

  public long count(Status status) {
    return counts.getOrDefault(status, 0L);
  }
}
