package se.meetmalmo.matchmaking.core.internal.command;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.matchmaking.procurement.Procurement;
import se.meetmalmo.matchmaking.procurement.Procurements;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;

/** Lists procurements. */
@Service
@Command(
    scope = "meet",
    name = "procurement-list",
    description = "Lists procurements that run; who bids in them is not asked about their themes",
    detailedDescription = "Example: meet:procurement-list --ended --json")
public final class ProcurementListCommand extends ConsoleCommand implements Action {
  @Option(name = "--ended", description = "Also those that are over")
  boolean ended;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference Procurements procurements;
  @Reference Session session;

  @Override
  protected void run() {
    if (json) {
      session.getConsole().println(Json.write(procurements.list(ended, ConsoleActor.current())));
      return;
    }
    Report report = Report.of("id", "until", "themes", "bidders", "subject");
    for (Procurement one : procurements.list(ended, ConsoleActor.current())) {
      report.row(
          one.id(),
          one.until(),
          String.join(", ", one.themes()),
          String.join(", ", one.bidders()),
          one.subject());
    }
    report.print(session.getConsole(), false);
  }
}
