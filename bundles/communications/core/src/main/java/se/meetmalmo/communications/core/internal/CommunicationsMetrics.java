package se.meetmalmo.communications.core.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.DeliveryState;
import se.meetmalmo.communications.core.internal.store.DeliveryStore;
import se.meetmalmo.communications.core.internal.store.Standing;
import se.meetmalmo.platform.MetricSource;

/** How the deliveries stand. */
@Component(service = MetricSource.class)
public final class CommunicationsMetrics implements MetricSource {
  private final DeliveryStore store;
  private final Clock clock;

  @Activate
  public CommunicationsMetrics(@Reference DeliveryStore store, @Reference Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public List<Gauge> gauges() {
    Instant now = clock.instant();
    Standing standing = store.standing(now);
    List<Gauge> gauges = new ArrayList<>();
    for (DeliveryState state : DeliveryState.values()) {
      gauges.add(
          new Gauge(
              "meet_deliveries",
              "Deliveries by state",
              Map.of("state", state.name()),
              standing.count(state)));
    }
    gauges.add(
        new Gauge(
            "meet_deliveries_oldest_waiting_seconds",
            "How long the oldest delivery that is due has waited; 0 when none waits",
            standing
                .oldestWaiting()
                .map(at -> (double) Duration.between(at, now).toSeconds())
                .orElse(0.0)));
    gauges.add(
        new Gauge(
            "meet_deliveries_perhaps_sent",
            "Attempts of which nobody knows whether they were sent",
            standing.doubts()));
    return gauges;
  }
}
