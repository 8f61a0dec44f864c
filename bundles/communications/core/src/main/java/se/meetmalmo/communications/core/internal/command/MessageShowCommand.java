package se.meetmalmo.communications.core.internal.command;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.communications.Communications;
import se.meetmalmo.communications.Message;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;

/** Shows one message. */
@Service
@Command(
    scope = "meet",
    name = "message-show",
    description = "Shows what was written; meet:delivery-list --subject ID shows what became of it",
    detailedDescription = "Example: meet:message-show 01a210fe-cd02-7a31-a1d2-ad72c2b85a51")
public final class MessageShowCommand extends ConsoleCommand implements Action {
  @Argument(name = "id", description = "Id of the message", required = true)
  String id;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference Communications communications;
  @Reference Session session;

  @Override
  protected void run() {
    Message message =
        communications
            .message(id, ConsoleActor.current())
            .orElseThrow(() -> new NotFoundException("message", id));
    if (json) {
      session.getConsole().println(Json.write(message));
      return;
    }
    Report.of("field", "value")
        .row("id", message.id())
        .row("written", message.at() + " by " + message.by())
        .row("category", message.category() + ", " + message.language())
        .row("ideas", message.ideas().isEmpty() ? "-" : String.join(", ", message.ideas()))
        .row("subject", message.subject())
        .print(session.getConsole(), false);
    session.getConsole().println();
    session.getConsole().println(message.text());
  }
}
