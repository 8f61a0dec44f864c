package se.meetmalmo.platform.store.internal.command;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Consumer;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.console.Report;
import se.meetmalmo.platform.journal.JournalOffice;
import se.meetmalmo.platform.journal.JournalOffice.Parked;

/** The parked events that an operator means. */
final class ParkedEvents {
  private ParkedEvents() {}

  /**
   * @param handler null for each that has parked the event
   * @throws NotFoundException when no such event is parked
   */
  static List<Parked> find(JournalOffice office, String eventId, String handler) {
    List<Parked> found =
        office.parked().stream()
            .filter(parked -> parked.eventId().equals(eventId))
            .filter(parked -> handler == null || parked.handler().equals(handler))
            .toList();
    if (found.isEmpty()) {
      throw new NotFoundException(
          "parked event", handler == null ? eventId : eventId + " for " + handler);
    }
    return found;
  }

  static void print(List<Parked> events, PrintStream out, boolean json) {
    Report report =
        Report.of("event", "unit", "handler", "subject", "type", "since", "attempts", "error");
    events.forEach(
        parked ->
            report.row(
                parked.eventId(),
                parked.unit(),
                parked.handler(),
                parked.subject(),
                parked.type(),
                parked.since(),
                parked.attempts(),
                parked.error()));
    report.print(out, json);
  }

  /** Does it to each and tells which. */
  static void change(List<Parked> events, Consumer<Parked> change, PrintStream out, boolean json) {
    Report report = Report.of("event", "handler", "subject");
    events.forEach(
        parked -> {
          change.accept(parked);
          report.row(parked.eventId(), parked.handler(), parked.subject());
        });
    report.print(out, json);
  }
}
