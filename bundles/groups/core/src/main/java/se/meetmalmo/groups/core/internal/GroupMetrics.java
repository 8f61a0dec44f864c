package se.meetmalmo.groups.core.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.groups.WorkingGroup.State;
import se.meetmalmo.groups.core.internal.store.GroupStore;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.MetricSource;

/** How many groups there are of each state, and how many are late with a report. */
@Component(service = MetricSource.class)
public final class GroupMetrics implements MetricSource {
  private final GroupStore store;
  private final Clock clock;

  @Activate
  public GroupMetrics(@Reference GroupStore store, @Reference Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public List<Gauge> gauges() {
    List<Gauge> gauges = new ArrayList<>();
    for (State state : State.values()) {
      gauges.add(
          new Gauge(
              "meet_groups_by_state",
              "Working groups by state",
              Map.of("state", state.name().toLowerCase(Locale.ROOT)),
              store.count(state)));
    }
    gauges.add(
        new Gauge(
            "meet_groups_late",
            "Working groups that are late with a report",
            Map.of(),
            store.late(LocalDate.ofInstant(clock.instant(), City.ZONE))));
    return List.copyOf(gauges);
  }
}
