package se.meetmalmo.platform;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** A bundle's figures for operators, asked for at each scrape; a service. Thread-safe and quick. */
@ConsumerType
public interface MetricSource {
  List<Gauge> gauges();

  /**
   * One figure as it stands.
   *
   * @param name in Prometheus' form, with unit: {@code meet_journal_pending_events}
   * @param help what it counts, plain English
   * @param labels few and with few values; no personal data
   */
  record Gauge(String name, String help, Map<String, String> labels, double value) {
    public Gauge {
      labels = Map.copyOf(labels);
    }

    public Gauge(String name, String help, double value) {
      this(name, help, Map.of(), value);
    }
  }
}
