package se.meetmalmo.intake.core.internal.waiting.command;

import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.intake.core.internal.command.CaseNumberCompleter;
import se.meetmalmo.intake.waiting.Waiting;
import se.meetmalmo.intake.waiting.WorthWaking;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;

/** Lists paused ideas that are worth taking up. */
@Service
@Command(
    scope = "meet",
    name = "idea-waking",
    description = "Lists paused ideas that are worth taking up now, and why",
    detailedDescription =
        "Example: meet:idea-waking --json. --not-now ID takes one off the list until another reason comes.")
public final class IdeaWakingCommand extends ConsoleCommand implements Action {
  @Option(name = "--not-now", description = "Case number or id to take off the list first")
  @Completion(CaseNumberCompleter.class)
  String notNow;

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
    if (notNow != null) {
      waiting.notNow(notNow, ConsoleActor.current());
    }
    Page<WorthWaking> worth =
        waiting.worthWaking(new PageRequest(page, size), ConsoleActor.current());
    Report report = Report.of("caseNumber", "reasons", "pausedUntil", "title", "id");
    for (WorthWaking one : worth.items()) {
      report.row(
          one.idea().caseNumber(),
          one.reasons().stream()
              .map(reason -> reason.kind() + " " + reason.about())
              .collect(Collectors.joining("; ")),
          one.idea().pausedUntil() == null ? "" : one.idea().pausedUntil(),
          one.idea().title(),
          one.idea().id());
    }
    report.print(session.getConsole(), json);
    if (!json && worth.pages() > 1) {
      session.getConsole().printf("Page %d of %d, %d ideas%n", page, worth.pages(), worth.total());
    }
  }
}
