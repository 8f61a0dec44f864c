package se.meetmalmo.platform.store.internal.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.MetricSource;
import se.meetmalmo.platform.journal.JournalOffice;
import se.meetmalmo.platform.journal.JournalOffice.Progress;

/** How many events each handler has still before it. */
@Component(service = MetricSource.class)
public final class JournalMetrics implements MetricSource {
  private final JournalOffice office;

  @Activate
  public JournalMetrics(@Reference JournalOffice office) {
    this.office = office;
  }

  @Override
  public List<Gauge> gauges() {
    List<Gauge> gauges = new ArrayList<>();
    for (Progress progress : office.progress()) {
      Map<String, String> labels = Map.of("unit", progress.unit(), "handler", progress.handler());
      gauges.add(
          new Gauge(
              "meet_journal_pending_events",
              "Committed events that the handler has not yet been handed",
              labels,
              progress.pending()));
      gauges.add(
          new Gauge(
              "meet_journal_retrying_events",
              "Events that failed and are tried again, and those that wait behind them",
              labels,
              progress.retrying()));
      gauges.add(
          new Gauge(
              "meet_journal_parked_events",
              "Events that were given up and wait for an operator",
              labels,
              progress.parked()));
    }
    return gauges;
  }
}
