package se.meetmalmo.intake.core.internal.command;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.criteria.Finding;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;

/** Shows one idea, with its assessment and its history. */
@Service
@Command(
    scope = "meet",
    name = "idea-show",
    description = "Shows an idea with its assessment and its history",
    detailedDescription = "Example: meet:idea-show M-2026-000042")
public final class IdeaShowCommand extends ConsoleCommand implements Action {
  @Argument(name = "id", description = "Case number or id", required = true)
  @Completion(CaseNumberCompleter.class)
  String id;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference Intake intake;
  @Reference Session session;

  @Override
  protected void run() {
    IdeaCase full = Consoles.find(intake, id);
    if (json) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("idea", full.idea());
      all.put("allowed", full.allowed());
      all.put("history", full.steps());
      session.getConsole().println(Json.write(all));
    } else {
      print(full, session.getConsole());
    }
  }

  private static String status(Idea idea) {
    String until = idea.pausedUntil() == null ? "" : " until " + idea.pausedUntil();
    String to = idea.connectedTo().isEmpty() ? "" : " to " + idea.connectedTo();
    return idea.status() + until + to;
  }

  private static void print(IdeaCase full, PrintStream out) {
    Idea idea = full.idea();
    Submission said = idea.submission();
    Report.of("field", "value")
        .row("case number", idea.caseNumber())
        .row("id", idea.id())
        .row("status", status(idea) + ", allows " + full.allowed())
        .row("title", said.title())
        .row("from", said.submitter().organisation().name() + ", " + idea.origin())
        .row("received", idea.receivedAt() + ", answer by " + idea.answerBy())
        .row("rule set", idea.assessment().ruleSet())
        .row("outcome", idea.assessment().outcome() + " " + idea.assessment().reason())
        .row("version", idea.version())
        .print(out, false);
    out.println();
    out.println(said.text());
    out.println();
    Report findings = Report.of("criterion", "verdict", "reason");
    for (Finding finding : idea.assessment().findings()) {
      findings.row(finding.name(), finding.verdict(), finding.reason());
    }
    findings.print(out, false);
    out.println();
    Report history = Report.of("at", "event", "status", "by", "reason");
    full.steps().forEach(s -> history.row(s.at(), s.type().word(), s.to(), s.by(), s.reason()));
    history.print(out, false);
  }
}
