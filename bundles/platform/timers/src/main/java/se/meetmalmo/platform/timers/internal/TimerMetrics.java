package se.meetmalmo.platform.timers.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import se.meetmalmo.platform.MetricSource;
import se.meetmalmo.platform.timers.Timer;

/** How each sweep fares. */
@Component(service = MetricSource.class)
public final class TimerMetrics implements MetricSource {
  private final TimersComponent timers;
  private final Clock clock;

  @Activate
  public TimerMetrics(
      @Reference TimersComponent timers,
      @Reference(policyOption = ReferencePolicyOption.GREEDY) Clock clock) {
    this.timers = timers;
    this.clock = clock;
  }

  @Override
  public List<Gauge> gauges() {
    return gauges(timers.seen(), clock.instant());
  }

  static List<Gauge> gauges(List<Timer> timers, Instant now) {
    List<Gauge> gauges = new ArrayList<>();
    for (Timer timer : timers) {
      Map<String, String> labels = Map.of("sweep", timer.name());
      gauges.add(
          new Gauge(
              "meet_timer_failures", "Failures since the last success", labels, timer.failures()));
      gauges.add(
          new Gauge(
              "meet_timer_late_seconds",
              "How long a sweep that is present has been due without being run",
              labels,
              timer.present() && !timer.running() && timer.next().isBefore(now)
                  ? Duration.between(timer.next(), now).toSeconds()
                  : 0));
      timer
          .succeeded()
          .ifPresent(
              at ->
                  gauges.add(
                      new Gauge(
                          "meet_timer_last_success_timestamp_seconds",
                          "When the sweep last ran to its end, in seconds since 1970",
                          labels,
                          at.getEpochSecond())));
    }
    return gauges;
  }
}
