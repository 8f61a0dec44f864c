package se.meetmalmo.platform.timers.internal.command;

import java.time.Instant;
import java.util.List;
import se.meetmalmo.platform.console.Report;
import se.meetmalmo.platform.timers.Timer;

/** How timers are printed. */
final class TimerRows {
  private TimerRows() {}

  static Report of(List<Timer> timers) {
    Report report =
        Report.of(
            "name", "every", "present", "running", "lastSuccess", "next", "failures", "outcome");
    timers.forEach(
        timer ->
            report.row(
                timer.name(),
                timer.every().isEmpty() ? null : timer.every(),
                timer.present(),
                timer.running(),
                timer.succeeded().map(Instant::toString).orElse(null),
                timer.next().toString(),
                timer.failures(),
                timer.outcome().isEmpty() ? null : timer.outcome()));
    return report;
  }
}
