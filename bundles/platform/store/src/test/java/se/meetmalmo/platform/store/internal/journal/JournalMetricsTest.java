package se.meetmalmo.platform.store.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.MetricSource.Gauge;
import se.meetmalmo.platform.journal.JournalOffice;

class JournalMetricsTest {
  private static final class Office implements JournalOffice {
    @Override
    public List<Progress> progress() {
      return List.of(new Progress("intake", "mail", true, 5, 3, 1, List.of()));
    }

    @Override
    public List<Parked> parked() {
      return List.of();
    }

    @Override
    public void retry(String eventId, String handler) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void drop(String eventId, String handler) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void forget(String unit, String handler) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void countsWhatIsPendingRetryingAndParked() {
    List<Gauge> gauges = new JournalMetrics(new Office()).gauges();
    assertThat(gauges)
        .extracting(Gauge::name)
        .containsExactly(
            "meet_journal_pending_events",
            "meet_journal_retrying_events",
            "meet_journal_parked_events");
    assertThat(gauges).extracting(Gauge::value).containsExactly(5.0, 3.0, 1.0);
    assertThat(gauges)
        .extracting(Gauge::labels)
        .containsOnly(Map.of("unit", "intake", "handler", "mail"));
  }
}
