package se.meetmalmo.platform.timers.internal.command;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.timers.Timers;

/** Shows what is done again and again, and how it fares. */
@Service
@Command(
    scope = "meet",
    name = "timer-list",
    description = "Shows what is done again and again, when it was done and when it is due",
    detailedDescription = "Example: meet:timer-list --json")
public final class TimerListCommand extends ConsoleCommand implements Action {
  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference Timers timers;
  @Reference Session session;

  @Override
  protected void run() {
    TimerRows.of(timers.list()).print(session.getConsole(), json);
  }
}
