package se.meetmalmo.communications.core.internal.command;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.communications.ChannelState;
import se.meetmalmo.communications.Communications;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;

/** Lists channels. */
@Service
@Command(
    scope = "meet",
    name = "channel-list",
    description = "Lists the channels, whether each is there, and what waits for it",
    detailedDescription = "Example: meet:channel-list --json")
public final class ChannelListCommand extends ConsoleCommand implements Action {
  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference Communications communications;
  @Reference Session session;

  @Override
  protected void run() {
    Report report = Report.of("kind", "present", "pausedUntil", "waiting");
    for (ChannelState state : communications.channels(ConsoleActor.current())) {
      report.row(state.kind(), state.present(), state.pausedUntil(), state.waiting());
    }
    report.print(session.getConsole(), json);
  }
}
