package se.meetmalmo.platform.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.util.DriverDataSource;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.journal.JournalOffice.InHand;
import se.meetmalmo.platform.journal.JournalOffice.Progress;

class StoreHealthTest {
  private static UnitPool pool() throws Exception {
    String url = "jdbc:derby:memory:" + UUID.randomUUID() + ";create=true";
    DataSource raw = new DriverDataSource(url, null, new Properties(), null, null);
    return UnitPool.open("sample", raw, 1);
  }

  @Test
  void findsTheDatabaseThatDoesNotAnswer() throws Exception {
    UnitPool gone = pool();
    gone.close();
    try (Probe probe = new Probe();
        UnitPool sound = pool();
        UnitPool stuck = pool();
        Connection held = stuck.dataSource().getConnection()) {
      Map<String, DataSource> units =
          Map.of(
              "gone", gone.dataSource(), "sound", sound.dataSource(), "stuck", stuck.dataSource());
      assertThat(probe.silent(units)).containsExactly("gone", "stuck");
      assertThat(held.isClosed()).isFalse();
    }
  }

  @Test
  void remarksOnWhatAnOperatorShouldLookAt() {
    InHand slow = new InHand("018f", Instant.parse("2026-03-01T08:00:00Z"));
    assertThat(
            StoreHealth.remarks(
                List.of(
                    new Progress("intake", "mail", true, 4, 1, 2, List.of(slow)),
                    new Progress("intake", "log", true, 0, 0, 1, List.of()))))
        .isEqualTo(
            "; parked events: 3, see meet:journal-parked"
                + "; mail of intake has had event 018f in hand since 2026-03-01T08:00:00Z");
    assertThat(StoreHealth.remarks(List.of(new Progress("a", "b", true, 9, 9, 0, List.of()))))
        .isEmpty();
  }
}
