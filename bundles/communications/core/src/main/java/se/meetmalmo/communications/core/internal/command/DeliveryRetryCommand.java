package se.meetmalmo.communications.core.internal.command;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.communications.Communications;
import se.meetmalmo.communications.Delivery;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;

/** Sends one again. */
@Service
@Command(
    scope = "meet",
    name = "delivery-retry",
    description = "Sends a delivery again at the next opportunity",
    detailedDescription = "Example: meet:delivery-retry 4d0d8e0c08edb9af17ca8a3ef0b3e819")
public final class DeliveryRetryCommand extends ConsoleCommand implements Action {
  @Argument(name = "id", description = "Id of the delivery", required = true)
  @Completion(DeliveryCompleter.class)
  String id;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference Communications communications;
  @Reference Session session;

  @Override
  protected void run() {
    Delivery now = communications.retry(id, ConsoleActor.current());
    Report.of("id", "state", "dueAt")
        .row(now.id(), now.state(), now.dueAt())
        .print(session.getConsole(), json);
  }
}
