package se.meetmalmo.platform.timers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.MetricSource.Gauge;
import se.meetmalmo.platform.timers.Timer;

class TimerHealthTest {
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  private static Timer timer(boolean present, Duration ago, int failures) {
    return new Timer(
        "tick", "PT1M", present, false, NOW.minus(ago), Instant.EPOCH, NOW, failures, "");
  }

  private static List<String> remarks(Timer timer) {
    return TimerHealth.remarks(List.of(timer), List.of(), NOW);
  }

  @Test
  void namesWhatFailsAgainAndAgainOrIsLateOrSlow() {
    assertThat(remarks(timer(true, Duration.ZERO, 3))).singleElement().asString().contains("3");
    assertThat(remarks(timer(true, Duration.ofMinutes(6), 0)))
        .containsExactly("tick is late, due 2026-03-02T07:54:00Z");
    assertThat(TimerHealth.remarks(List.of(), List.of("tick"), NOW)).hasSize(1);
  }

  @Test
  void saysNothingOfWhatIsWellOrAbsent() {
    assertThat(remarks(timer(true, Duration.ofMinutes(1), 2))).isEmpty();
    assertThat(remarks(timer(false, Duration.ofDays(9), 5))).isEmpty();
  }

  @Test
  void measuresHowLateItIs() {
    assertThat(TimerMetrics.gauges(List.of(timer(true, Duration.ofMinutes(6), 1)), NOW))
        .extracting(Gauge::name, Gauge::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("meet_timer_failures", 1.0),
            org.assertj.core.groups.Tuple.tuple("meet_timer_late_seconds", 360.0));
  }
}
