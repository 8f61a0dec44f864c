package se.meetmalmo.communications.core.internal.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import se.meetmalmo.communications.DeliveryState;

/**
 * How all deliveries stand.
 *
 * @param oldestWaiting when the oldest was planned that is due and not sent; empty when none waits
 * @param doubts attempts of which nobody knows whether they were sent
 */
public record Standing(
    Map<DeliveryState, Long> counts, Optional<Instant> oldestWaiting, long doubts) {
  public Standing {
    counts = Map.copyOf(counts);
  }

  public long count(DeliveryState state) {
    return counts.getOrDefault(state, 0L);
  }
}
