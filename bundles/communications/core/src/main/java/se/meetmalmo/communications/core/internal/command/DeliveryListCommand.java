package se.meetmalmo.communications.core.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.communications.Communications;
import se.meetmalmo.communications.Delivery;
import se.meetmalmo.communications.DeliveryQuery;
import se.meetmalmo.communications.DeliveryState;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Parameters;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;

/** Lists deliveries. */
@Service
@Command(
    scope = "meet",
    name = "delivery-list",
    description = "Lists what people were told, newest first",
    detailedDescription = "Example: meet:delivery-list --state PARKED --json")
public final class DeliveryListCommand extends ConsoleCommand implements Action {
  @Option(name = "--subject", description = "Only about this idea, member or group, by id")
  String subject;

  @Option(name = "--state", description = "Only those in this state", multiValued = true)
  @Completion(StateCompleter.class)
  List<String> states;

  @Option(name = "--channel", description = "Only by this channel")
  String channel;

  @Option(name = "--page", description = "Which page, from 0")
  int page;

  @Option(name = "--size", description = "How many on a page, 1 to 200")
  int size = PageRequest.DEFAULT_SIZE;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference Communications communications;
  @Reference Session session;

  @Override
  protected void run() {
    DeliveryQuery query =
        new DeliveryQuery(
            subject,
            channel,
            states == null ? List.of() : Parameters.anyOf("state", DeliveryState.class, states),
            new PageRequest(page, size));
    Page<Delivery> found = communications.deliveries(query, ConsoleActor.current());
    Report report =
        Report.of("id", "state", "kind", "subject", "channel", "plannedAt", "attempts", "reply");
    for (Delivery delivery : found.items()) {
      report.row(
          delivery.id(),
          delivery.state(),
          delivery.kind(),
          delivery.subject(),
          delivery.channel(),
          delivery.plannedAt(),
          delivery.attempts(),
          delivery.reply());
    }
    report.print(session.getConsole(), json);
    if (!json && found.pages() > 1) {
      session
          .getConsole()
          .printf("Page %d of %d, %d deliveries%n", page, found.pages(), found.total());
    }
  }
}
