package se.meetmalmo.matchmaking.core.internal.command;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.matchmaking.procurement.Procurement;
import se.meetmalmo.matchmaking.procurement.Procurements;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;

/** Ends a procurement. */
@Service
@Command(
    scope = "meet",
    name = "procurement-end",
    description = "Ends a procurement: yesterday was its last day",
    detailedDescription = "Example: meet:procurement-end 019a7f3c-1d2e-7abc-8def-0123456789ab")
public final class ProcurementEndCommand extends ConsoleCommand implements Action {
  @Argument(name = "id", required = true, description = "Of the procurement")
  @Completion(ProcurementCompleter.class)
  String id;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference Procurements procurements;
  @Reference Session session;

  @Override
  protected void run() {
    Procurement ended = procurements.end(id, ConsoleActor.current());
    session
        .getConsole()
        .println(json ? Json.write(ended) : ended.id() + " ended on " + ended.until());
  }
}
