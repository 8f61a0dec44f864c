package se.meetmalmo.intake.screening;

import java.util.Map;
import se.meetmalmo.platform.Page;

/**
 * A page of the queue, read in one go.
 *
 * @param counts how many cases there are in each tab, whatever else is asked for
 */
public record Queue(Page<QueueItem> items, Map<QueueTab, Long> counts) {
  public Queue {
    counts = Map.copyOf(counts);
  }

  public long count(QueueTab tab) {
    return counts.getOrDefault(tab, 0L);
  }
}
