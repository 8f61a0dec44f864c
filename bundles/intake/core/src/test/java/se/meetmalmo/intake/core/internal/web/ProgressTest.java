package se.meetmalmo.intake.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final Instant RECEIVED = Instant.parse("2026-11-23T22:30:00Z");

  @Test
  void countsTheCitysDays() {
    assertThat(on("2026-11-23T22:59:00Z").day()).isEqualTo(1);
    assertThat(on("2026-11-23T23:01:00Z").day()).isEqualTo(2);
  }

  @Test
  void isSoonInTheLastDaysAndLateAfterThem() {
    assertThat(on("2026-12-10T12:00:00Z").look()).isEmpty();
    assertThat(on("2026-12-12T12:00:00Z").look()).isEqualTo("soon");
    assertThat(on("2026-12-14T12:00:00Z").look()).isEqualTo("soon");
    assertThat(on("2026-12-15T12:00:00Z").look()).isEqualTo("late");
    assertThat(on("2026-12-16T12:00:00Z").late()).isEqualTo(2);
  }

  @Test
  void isNothingWhereNothingIsAwaited() {
    assertThat(Progress.NONE.isLate()).isFalse();
    assertThat(Progress.NONE.look()).isEmpty();
  }

  private static Progress on(String now) {
    return Progress.of(RECEIVED, 21, Instant.parse(now));
  }
}
