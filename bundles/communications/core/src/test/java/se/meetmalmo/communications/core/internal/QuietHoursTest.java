package se.meetmalmo.communications.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuietHoursTest {
  private static final ZoneId CITY = ZoneId.of("Europe/Stockholm");

  @Test
  void waitsUntilTheMorningInTheCitysTime() {
    QuietHours night = QuietHours.parse("21:00-07:00", CITY);
    assertAfter(night, "2026-11-23T19:59:00Z", "2026-11-23T19:59:00Z");
    assertAfter(night, "2026-11-23T20:00:00Z", "2026-11-24T06:00:00Z");
    assertAfter(night, "2026-11-24T05:59:00Z", "2026-11-24T06:00:00Z");
    assertAfter(night, "2026-11-24T06:00:00Z", "2026-11-24T06:00:00Z");
    assertAfter(night, "2026-07-01T19:00:00Z", "2026-07-02T05:00:00Z");
  }

  @Test
  void mayLieWithinADayOrNotBeAtAll() {
    assertAfter(
        QuietHours.parse("12:00-13:00", CITY), "2026-11-23T11:30:00Z", "2026-11-23T12:00:00Z");
    assertAfter(QuietHours.parse("", CITY), "2026-11-23T23:00:00Z", "2026-11-23T23:00:00Z");
  }

  @Test
  void refusesWhatItCannotRead() {
    assertThatThrownBy(() -> QuietHours.parse("nine to five", CITY))
        .hasMessageContaining("nine to five");
  }

  private static void assertAfter(QuietHours quiet, String at, String expected) {
    assertThat(quiet.after(Instant.parse(at))).isEqualTo(Instant.parse(expected));
  }
}
