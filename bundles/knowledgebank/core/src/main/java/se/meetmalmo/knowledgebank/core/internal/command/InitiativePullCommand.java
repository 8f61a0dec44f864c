package se.meetmalmo.knowledgebank.core.internal.command;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.knowledgebank.InitiativeTransfer;
import se.meetmalmo.knowledgebank.PullSource;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;

/** Fetches a source, or lists them. */
@Service
@Command(
    scope = "meet",
    name = "initiative-pull",
    description = "Fetches initiatives from a source of the configuration; without one lists them",
    detailedDescription =
        "Sources are files etc/se.meetmalmo.knowledgebank.pull-NAME.cfg."
            + " Example: meet:initiative-pull vinnova")
public final class InitiativePullCommand extends ConsoleCommand implements Action {
  @Argument(name = "source", description = "Name of the source")
  String source;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference InitiativeTransfer transfer;
  @Reference Session session;

  @Override
  protected void run() {
    if (source != null) {
      Imports.print(
          transfer.pull(source, ConsoleActor.current(), rows -> {}),
          source,
          session.getConsole(),
          json);
      return;
    }
    Report report = Report.of("name", "every", "lastAt", "lastOutcome", "location");
    for (PullSource pull : transfer.sources()) {
      report.row(
          pull.name(),
          pull.every(),
          pull.lastAt() == null ? "never" : pull.lastAt(),
          pull.lastOutcome(),
          pull.location());
    }
    report.print(session.getConsole(), json);
  }
}
