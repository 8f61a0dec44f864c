package se.meetmalmo.decisionlog.core.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.decisionlog.DecisionLog;
import se.meetmalmo.decisionlog.LogHead;
import se.meetmalmo.platform.MetricSource;

/**
 * How long the log is, and its head as a number, so that whoever gathers metrics holds a witness of
 * it: the first 48 bits of the hash, which a floating-point number holds exactly.
 */
@Component(service = MetricSource.class)
public final class LogMetrics implements MetricSource {
  private static final int DIGITS = 12;
  private static final int HEXADECIMAL = 16;
  private final DecisionLog log;

  @Activate
  public LogMetrics(@Reference DecisionLog log) {
    this.log = log;
  }

  @Override
  public List<Gauge> gauges() {
    LogHead head = log.head();
    return List.of(
        new Gauge("meet_decision_log_entries", "Entries of the decision log", head.number()),
        new Gauge(
            "meet_decision_log_head",
            "The first 12 hexadecimal digits of the last entry's hash, as a number",
            Long.parseLong(head.hash().substring(0, DIGITS), HEXADECIMAL)));
  }
}
