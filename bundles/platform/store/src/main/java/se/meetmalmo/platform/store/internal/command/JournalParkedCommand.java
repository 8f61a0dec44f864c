package se.meetmalmo.platform.store.internal.command;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.journal.JournalOffice;

/** Shows the events that were given up. */
@Service
@Command(
    scope = "meet",
    name = "journal-parked",
    description = "Shows the events that were given up after the last retry, and why",
    detailedDescription = "Example: meet:journal-parked --json")
public final class JournalParkedCommand extends ConsoleCommand implements Action {
  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference JournalOffice office;
  @Reference Session session;

  @Override
  protected void run() {
    ParkedEvents.print(office.parked(), session.getConsole(), json);
  }
}
