package se.meetmalmo.platform.store.internal.command;

import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;
import se.meetmalmo.platform.journal.JournalOffice;

/** Shows how far each handler has come. */
@Service
@Command(
    scope = "meet",
    name = "journal-list",
    description = "Shows how far each handler of events has come",
    detailedDescription = "Example: meet:journal-list --json")
public final class JournalListCommand extends ConsoleCommand implements Action {
  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference JournalOffice office;
  @Reference Session session;

  @Override
  protected void run() {
    Report report =
        Report.of("unit", "handler", "present", "pending", "retrying", "parked", "slow");
    office
        .progress()
        .forEach(
            progress ->
                report.row(
                    progress.unit(),
                    progress.handler(),
                    progress.present(),
                    progress.pending(),
                    progress.retrying(),
                    progress.parked(),
                    progress.slow().stream()
                        .map(event -> event.eventId() + " since " + event.since())
                        .collect(Collectors.joining())));
    report.print(session.getConsole(), json);
  }
}
