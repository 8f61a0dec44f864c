package se.meetmalmo.intake.core.internal.command;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;

/** Has ideas judged that no rule set could judge when they came in. */
@Service
@Command(
    scope = "meet",
    name = "idea-assess",
    description = "Judges ideas that came in while there was no rule set",
    detailedDescription =
        "It happens by itself within a minute of a rule set being there again."
            + " Example: meet:idea-assess M-2026-000042, or meet:idea-assess --all-undecided")
public final class IdeaAssessCommand extends ConsoleCommand implements Action {
  @Argument(name = "id", description = "Case number or id")
  @Completion(CaseNumberCompleter.class)
  String id;

  @Option(name = "--all-undecided", description = "All that wait for it")
  boolean all;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference Intake intake;
  @Reference Session session;

  @Override
  protected void run() {
    if (all == (id != null)) {
      throw new InvalidInputException(
          FieldError.of("id", "required", "give a case number, or --all-undecided"));
    }
    Actor by = ConsoleActor.current();
    if (all) {
      Report.of("judged").row(intake.assessUndecided(by)).print(session.getConsole(), json);
      return;
    }
    Idea idea = intake.assess(id, by).idea();
    Report.of("caseNumber", "status", "outcome")
        .row(idea.caseNumber(), idea.status(), idea.assessment().outcome())
        .print(session.getConsole(), json);
  }
}
