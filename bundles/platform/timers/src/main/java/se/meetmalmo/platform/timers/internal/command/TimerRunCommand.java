package se.meetmalmo.platform.timers.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.timers.Timer;
import se.meetmalmo.platform.timers.Timers;

/** Runs a sweep now. */
@Service
@Command(
    scope = "meet",
    name = "timer-run",
    description = "Runs a timer's sweep now, and waits for it",
    detailedDescription = "Example: meet:timer-run intake-undecided")
public final class TimerRunCommand extends ConsoleCommand implements Action {
  @Argument(name = "name", description = "Name of the timer", required = true)
  @Completion(TimerCompleter.class)
  String name;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference Timers timers;
  @Reference Session session;

  @Override
  protected void run() {
    Timer timer = timers.run(name);
    TimerRows.of(List.of(timer)).print(session.getConsole(), json);
    if (timer.failures() > 0) {
      throw new ConflictException("Timer " + name + " " + timer.outcome());
    }
  }
}
