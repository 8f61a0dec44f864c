package se.meetmalmo.intake.core.internal.waiting.command;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.intake.waiting.SilentCase;
import se.meetmalmo.intake.waiting.Waiting;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;

/** Lists ideas whose sender has heard nothing for too long. */
@Service
@Command(
    scope = "meet",
    name = "idea-silent",
    description = "Lists ideas whose sender has heard nothing for too long, the longest first",
    detailedDescription = "Example: meet:idea-silent --size 50 --json")
public final class IdeaSilentCommand extends ConsoleCommand implements Action {
  @Option(name = "--page", description = "Which page, from 0")
  int page;

  @Option(name = "--size", description = "How many on a page, 1 to 200")
  int size = PageRequest.DEFAULT_SIZE;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference Waiting waiting;
  @Reference Session session;

  @Override
  protected void run() {
    Page<SilentCase> silent = waiting.silent(new PageRequest(page, size), ConsoleActor.current());
    Report report = Report.of("caseNumber", "status", "days", "toldAt", "escalated", "title", "id");
    for (SilentCase one : silent.items()) {
      report.row(
          one.idea().caseNumber(),
          one.idea().status(),
          one.days(),
          one.toldAt(),
          one.escalated(),
          one.idea().title(),
          one.idea().id());
    }
    report.print(session.getConsole(), json);
    if (!json && silent.pages() > 1) {
      session
          .getConsole()
          .printf("Page %d of %d, %d ideas%n", page, silent.pages(), silent.total());
    }
  }
}
