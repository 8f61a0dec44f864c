package se.meetmalmo.decisionlog.core.internal.command;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.decisionlog.DecisionLog;
import se.meetmalmo.decisionlog.LogQuery;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;

/** Shows what the log says. */
@Service
@Command(
    scope = "meet",
    name = "log-list",
    description = "Shows the entries of the decision log, the last first",
    detailedDescription = "Example: meet:log-list --size 50 --json")
public final class LogListCommand extends ConsoleCommand implements Action {
  @Option(name = "--subject", description = "Only what happened to it, such as idea:ID")
  String subject = "";

  @Option(name = "--page", description = "From 0")
  int page;

  @Option(name = "--size", description = "How many, 200 at most")
  int size = PageRequest.DEFAULT_SIZE;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference DecisionLog log;
  @Reference Session session;

  @Override
  protected void run() {
    Actor reader = ConsoleActor.current();
    Report report =
        Report.of("number", "at", "kind", "subject", "actor", "account", "facts", "hash");
    log.list(new LogQuery(subject, true, new PageRequest(page, size)))
        .items()
        .forEach(
            entry ->
                report.row(
                    entry.number(),
                    entry.at(),
                    entry.kind(),
                    entry.subject(),
                    entry.actor(),
                    log.account(entry, reader).orElse(null),
                    entry.facts(),
                    json ? entry.hash() : entry.hash().substring(0, 12)));
    report.print(session.getConsole(), json);
  }
}
