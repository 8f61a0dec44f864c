package se.meetmalmo.intake.core.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.intake.IdeaQuery;
import se.meetmalmo.intake.IdeaSummary;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.Status;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Parameters;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;

/** Lists ideas. */
@Service
@Command(
    scope = "meet",
    name = "idea-list",
    description = "Lists ideas, newest first",
    detailedDescription = "Example: meet:idea-list --status SCREENING --text cykel --json")
public final class IdeaListCommand extends ConsoleCommand implements Action {
  @Option(name = "--status", description = "Only ideas with this status", multiValued = true)
  @Completion(StatusCompleter.class)
  List<String> statuses;

  @Option(name = "--text", description = "Part of the title, or a case number")
  String text;

  @Option(name = "--page", description = "Which page, from 0")
  int page;

  @Option(name = "--size", description = "How many on a page, 1 to 200")
  int size = PageRequest.DEFAULT_SIZE;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference Intake intake;
  @Reference Session session;

  @Override
  protected void run() {
    List<Status> wanted =
        statuses == null ? List.of() : Parameters.anyOf("status", Status.class, statuses);
    Page<IdeaSummary> ideas =
        intake.list(
            new IdeaQuery(text, wanted, "", "", new PageRequest(page, size)),
            ConsoleActor.current());
    Report report =
        Report.of("caseNumber", "status", "outcome", "side", "origin", "receivedAt", "title", "id");
    for (IdeaSummary idea : ideas.items()) {
      report.row(
          idea.caseNumber(),
          idea.status(),
          idea.outcome(),
          idea.side(),
          idea.origin(),
          idea.receivedAt(),
          idea.title(),
          idea.id());
    }
    report.print(session.getConsole(), json);
    if (!json && ideas.pages() > 1) {
      session.getConsole().printf("Page %d of %d, %d ideas%n", page, ideas.pages(), ideas.total());
    }
  }
}
