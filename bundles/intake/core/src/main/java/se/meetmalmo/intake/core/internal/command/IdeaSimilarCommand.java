package se.meetmalmo.intake.core.internal.command;

import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.intake.core.internal.together.Judging;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;
import se.meetmalmo.search.SharedConcept;
import se.meetmalmo.search.SimilarHit;

/** Shows what is like an idea, also where it is distant. */
@Service
@Command(
    scope = "meet",
    name = "idea-similar",
    description = "Shows what is like an idea, and what screeners have said of it",
    detailedDescription = "Example: meet:idea-similar M-2026-000042")
public final class IdeaSimilarCommand extends ConsoleCommand implements Action {
  @Argument(name = "id", description = "Case number or id", required = true)
  @Completion(CaseNumberCompleter.class)
  String id;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference Judging judging;
  @Reference Session session;

  @Override
  protected void run() {
    Report report = Report.of("likeness", "score", "type", "title", "why", "verdict", "id");
    for (Judging.Found found : judging.around(id, ConsoleActor.current())) {
      SimilarHit hit = found.hit();
      report.row(
          hit.likeness(),
          hit.score(),
          hit.type(),
          hit.title(),
          hit.why().stream().map(SharedConcept::concept).collect(Collectors.joining(", ")),
          found.judged() == null ? "" : found.judged().verdict(),
          hit.source() + ":" + hit.id());
    }
    report.print(session.getConsole(), json);
  }
}
