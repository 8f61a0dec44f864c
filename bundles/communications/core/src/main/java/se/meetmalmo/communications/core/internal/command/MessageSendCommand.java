package se.meetmalmo.communications.core.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.Communications;
import se.meetmalmo.communications.Message;
import se.meetmalmo.communications.NewMessage;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;

/** Writes to people. */
@Service
@Command(
    scope = "meet",
    name = "message-send",
    description = "Writes to the senders of some ideas, or with --news to all who asked for news",
    detailedDescription =
        "Example: meet:message-send --idea M-2026-000042 \"Möte\" \"Vi ses på torsdag.\"")
public final class MessageSendCommand extends ConsoleCommand implements Action {
  @Option(name = "--idea", description = "Id or case number; may be repeated", multiValued = true)
  List<String> ideas;

  @Option(name = "--news", description = "To all who have asked for news in this language")
  boolean news;

  @Option(name = "--language", description = "sv or en")
  String language = "sv";

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Argument(index = 0, name = "subject", description = "Subject line", required = true)
  String subject;

  @Argument(index = 1, name = "text", description = "Plain text", required = true)
  String text;

  @Reference Communications communications;
  @Reference Session session;

  @Override
  protected void run() {
    Category category = news ? Category.NEWSLETTER : Category.SERVICE;
    Message sent =
        communications.send(
            new NewMessage(category, subject, text, language, ideas), ConsoleActor.current());
    Report.of("id", "category", "subject")
        .row(sent.id(), sent.category(), sent.subject())
        .print(session.getConsole(), json);
  }
}
