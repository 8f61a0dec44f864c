package se.meetmalmo.platform.store.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;
import se.meetmalmo.platform.journal.JournalOffice;
import se.meetmalmo.platform.journal.JournalOffice.Progress;

/** Forgets a handler that is gone for good, and what waits for it. */
@Service
@Command(
    scope = "meet",
    name = "journal-forget",
    description = "Forgets a handler that is gone for good, and what waits for it",
    detailedDescription = "Example: meet:journal-forget webhook intake")
public final class JournalForgetCommand extends ConsoleCommand implements Action {
  @Argument(name = "handler", description = "Handler that is gone", required = true)
  @Completion(AbsentHandlerCompleter.class)
  String handler;

  @Argument(index = 1, name = "unit", description = "Whose events; each unit's when left out")
  String unit;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference JournalOffice office;
  @Reference Session session;

  @Override
  protected void run() {
    List<Progress> found =
        office.progress().stream()
            .filter(progress -> progress.handler().equals(handler))
            .filter(progress -> unit == null || progress.unit().equals(unit))
            .toList();
    if (found.isEmpty()) {
      throw new NotFoundException(
          "handler of events", unit == null ? handler : handler + " of " + unit);
    }
    Report report = Report.of("unit", "handler");
    found.forEach(
        progress -> {
          office.forget(progress.unit(), handler);
          report.row(progress.unit(), handler);
        });
    report.print(session.getConsole(), json);
  }
}
