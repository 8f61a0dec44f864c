package se.meetmalmo.platform.timers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.meetmalmo.platform.timers.Sweep;
import se.meetmalmo.platform.timers.Swept;

class EveryTest {
  private static Instant at(String time) {
    return Instant.parse(time);
  }

  @Test
  void countsFromTheEndOfTheLastRun() {
    Every every = Every.of("PT1M");
    assertThat(every.first(at("2026-03-02T08:00:00Z"))).isEqualTo("2026-03-02T08:00:00Z");
    assertThat(every.next(at("2026-03-02T08:00:10Z"))).isEqualTo("2026-03-02T08:01:10Z");
  }

  @Test
  void keepsTheCitysTimeOfDaySummerAndWinter() {
    Every every = Every.of("DAILY|15:30,07:00");
    assertThat(every.first(at("2026-03-28T07:00:00Z"))).isEqualTo("2026-03-28T14:30:00Z");
    assertThat(every.next(at("2026-03-28T15:00:00Z"))).isEqualTo("2026-03-29T05:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "PT0S", "-PT1M", "P40D", "DAILY|", "DAILY|25:00", "07:00"})
  void refusesWhatIsNoTime(String text) {
    assertThatThrownBy(() -> Every.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Sweep.EVERY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Tick", "tick'; drop", "-tick"})
  void refusesNamesThatCouldNotStandInSql(String name) {
    Map<String, Object> properties = Map.of(Sweep.NAME, name, Sweep.EVERY, "PT1M");
    assertThatThrownBy(() -> Present.Entry.of(now -> Swept.NOTHING, properties))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Sweep.NAME);
  }

  @Test
  void refusesTheSameNameTwice() {
    Present present = new Present();
    Map<String, Object> properties = Map.of(Sweep.NAME, "tick", Sweep.EVERY, "PT1M");
    present.add(Present.Entry.of(now -> Swept.NOTHING, properties));
    assertThatThrownBy(() -> present.add(Present.Entry.of(now -> Swept.NOTHING, properties)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tick");
  }
}
