package se.meetmalmo.communications.core.internal.command;

import java.io.PrintStream;
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
import se.meetmalmo.communications.DeliveryFile;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;

/** Shows one delivery and its log. */
@Service
@Command(
    scope = "meet",
    name = "delivery-show",
    description = "Shows a delivery with its proof and its log",
    detailedDescription = "Example: meet:delivery-show 4d0d8e0c08edb9af17ca8a3ef0b3e819")
public final class DeliveryShowCommand extends ConsoleCommand implements Action {
  @Argument(name = "id", description = "Id of the delivery", required = true)
  @Completion(DeliveryCompleter.class)
  String id;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference Communications communications;
  @Reference Session session;

  @Override
  protected void run() {
    DeliveryFile file =
        communications
            .delivery(id, ConsoleActor.current())
            .orElseThrow(() -> new NotFoundException("delivery", id));
    if (json) {
      session.getConsole().println(Json.write(file));
    } else {
      print(file, session.getConsole());
    }
  }

  private static void print(DeliveryFile file, PrintStream out) {
    Delivery delivery = file.delivery();
    Report.of("field", "value")
        .row("id", delivery.id())
        .row("state", delivery.state())
        .row("kind", delivery.kind() + ", " + delivery.language() + ", " + delivery.category())
        .row("subject", delivery.subject())
        .row("event", delivery.event() + " of " + delivery.unit())
        .row("recipient", delivery.recipient() + " by " + delivery.channel())
        .row("planned", delivery.plannedAt() + ", due " + delivery.dueAt())
        .row("attempts", delivery.attempts() + ", of which perhaps sent " + delivery.doubts())
        .row("server", delivery.server())
        .row("message id", delivery.messageId())
        .row("last heard", delivery.reply())
        .print(out, false);
    out.println();
    Report log = Report.of("number", "at", "state", "server", "reply");
    file.attempts().forEach(a -> log.row(a.number(), a.at(), a.state(), a.server(), a.reply()));
    log.print(out, false);
  }
}
