package se.meetmalmo.communications.core.internal.command;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.communications.ChannelTrial;
import se.meetmalmo.communications.Communications;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;

/** Tries a channel. */
@Service
@Command(
    scope = "meet",
    name = "channel-test",
    description = "Sends a trial message by a channel, and tells what became of it",
    detailedDescription = "Example: meet:channel-test mail me@example.se")
public final class ChannelTestCommand extends ConsoleCommand implements Action {
  @Argument(index = 0, name = "kind", description = "Kind of the channel", required = true)
  String kind;

  @Argument(index = 1, name = "address", description = "Where to; not kept", required = true)
  String address;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference Communications communications;
  @Reference Session session;

  @Override
  protected void run() {
    ChannelTrial trial = communications.test(kind, address, ConsoleActor.current());
    Report.of("outcome", "server", "reply")
        .row(trial.outcome(), trial.server(), trial.reply())
        .print(session.getConsole(), json);
  }
}
