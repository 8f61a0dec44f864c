package se.meetmalmo.platform.store.internal.command;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.journal.JournalOffice;

/** Tries a parked event again at once, and those that wait behind it. */
@Service
@Command(
    scope = "meet",
    name = "journal-retry",
    description = "Tries a parked event again at once, and those that wait behind it",
    detailedDescription = "Example: meet:journal-retry 019a7f3c-1d2e-7abc-8def-0123456789ab mail")
public final class JournalRetryCommand extends ConsoleCommand implements Action {
  @Argument(name = "event", description = "Id of the parked event", required = true)
  @Completion(ParkedEventCompleter.class)
  String event;

  @Argument(index = 1, name = "handler", description = "Which handler; each when left out")
  @Completion(ParkedHandlerCompleter.class)
  String handler;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference JournalOffice office;
  @Reference Session session;

  @Override
  protected void run() {
    ParkedEvents.change(
        ParkedEvents.find(office, event, handler),
        parked -> office.retry(parked.eventId(), parked.handler()),
        session.getConsole(),
        json);
  }
}
