package se.meetmalmo.communications.core.internal.command;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.communications.Communications;
import se.meetmalmo.communications.Message;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;

/** Lists messages. */
@Service
@Command(
    scope = "meet",
    name = "message-list",
    description = "Lists what staff have written to people, newest first",
    detailedDescription = "Example: meet:message-list --json")
public final class MessageListCommand extends ConsoleCommand implements Action {
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
    Page<Message> found =
        communications.messages(new PageRequest(page, size), ConsoleActor.current());
    Report report = Report.of("id", "at", "category", "language", "by", "subject");
    for (Message message : found.items()) {
      report.row(
          message.id(),
          message.at(),
          message.category(),
          message.language(),
          message.by(),
          message.subject());
    }
    report.print(session.getConsole(), json);
    if (!json && found.pages() > 1) {
      session
          .getConsole()
          .printf("Page %d of %d, %d messages%n", page, found.pages(), found.total());
    }
  }
}
