package se.meetmalmo.intake.core.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.WakeWhen;
import se.meetmalmo.platform.Parameters;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;

/** Decides about an idea. */
@Service
@Command(
    scope = "meet",
    name = "idea-decide",
    description = "Decides about an idea; the sender can read the reason",
    detailedDescription =
        "Example: meet:idea-decide --until 2027-03-01 --theme skola M-2026-000042 PAUSE 'Vi väntar på planen'")
public final class IdeaDecideCommand extends ConsoleCommand implements Action {
  @Argument(name = "id", description = "Case number or id", required = true)
  @Completion(CaseNumberCompleter.class)
  String id;

  @Argument(
      index = 1,
      name = "decision",
      description = "ACCEPT, REFER, CONNECT, PAUSE, WAKE, DECLINE or ASK",
      required = true)
  @Completion(DecisionCompleter.class)
  String decision;

  @Argument(
      index = 2,
      name = "reason",
      description = "In plain words, for the sender",
      required = true)
  String reason;

  @Option(name = "--connected-to", description = "With CONNECT: id of what exists already")
  String connectedTo;

  @Option(
      name = "--until",
      description = "With PAUSE: when to look again; with ASK: when to answer by, 2027-03-01")
  String until;

  @Option(
      name = "--initiative",
      description = "With PAUSE: id of an initiative, until it ends",
      multiValued = true)
  List<String> initiatives;

  @Option(
      name = "--theme",
      description = "With PAUSE: until somebody with it joins the resource bank",
      multiValued = true)
  List<String> themes;

  @Option(name = "--budget-year", description = "With PAUSE: until it opens, 2027")
  Integer budgetYear;

  @Option(name = "--rules", description = "With PAUSE: until another rule set is in force")
  boolean rules;

  @Option(name = "--wake-itself", description = "With PAUSE: take it up then by itself")
  boolean wakeItself;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference Intake intake;
  @Reference Session session;

  @Override
  protected void run() {
    Decision.Action action = Parameters.oneOf("decision", Decision.Action.class, decision);
    Decision decided =
        Decision.typed(action, reason, connectedTo, until)
            .waking(new WakeWhen(initiatives, themes, budgetYear, rules), wakeItself);
    Idea idea = intake.decide(id, decided, -1, ConsoleActor.current()).idea();
    Report.of("caseNumber", "status", "version", "id")
        .row(idea.caseNumber(), idea.status(), idea.version(), idea.id())
        .print(session.getConsole(), json);
  }
}
