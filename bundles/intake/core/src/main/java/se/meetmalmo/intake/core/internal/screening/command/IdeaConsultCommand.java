package se.meetmalmo.intake.core.internal.screening.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.intake.core.internal.command.CaseNumberCompleter;
import se.meetmalmo.intake.screening.Consultation;
import se.meetmalmo.intake.screening.Consultations;
import se.meetmalmo.intake.screening.Consultations.Asked;
import se.meetmalmo.intake.screening.Inventory;
import se.meetmalmo.intake.screening.NewConsultation;
import se.meetmalmo.intake.screening.NewConsultation.Shows;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Site;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;

/** Asks another party about a case, or lists who was asked. */
@Service
@Command(
    scope = "meet",
    name = "idea-consult",
    description = "Lists who was asked about an idea, or asks one more and prints the private link",
    detailedDescription =
        "Example: meet:idea-consult --name 'Eva Lund' --email eva@example.com --deadline 2027-03-01 --question 'Ryms de?' M-2026-000042")
public final class IdeaConsultCommand extends ConsoleCommand implements Action {
  @Argument(name = "id", description = "Case number or id", required = true)
  @Completion(CaseNumberCompleter.class)
  String id;

  @Option(name = "--question", description = "What is asked; without it the list is printed")
  String question;

  @Option(name = "--name", description = "Who is asked")
  String name;

  @Option(name = "--email", description = "The address that the private link is for")
  String email;

  @Option(name = "--organisation", description = "Whom they speak for")
  String organisation;

  @Option(name = "--outside", description = "They belong outside the city")
  boolean outside;

  @Option(name = "--deadline", description = "The last day to answer, 2027-03-01")
  String deadline;

  @Option(name = "--question-only", description = "They read the question and the title only")
  boolean questionOnly;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference Consultations consultations;
  @Reference Site site;
  @Reference Session session;

  @Override
  protected void run() {
    Report report = Report.of("id", "organisation", "state", "deadline", "answeredAt", "link");
    if (question == null) {
      for (Consultation asked : consultations.of(id, ConsoleActor.current())) {
        row(report, asked, "");
      }
    } else {
      Asked asked = consultations.ask(id, asked(), ConsoleActor.current());
      row(report, asked.consultation(), site.url("/consultations/" + asked.secret()).toString());
    }
    report.print(session.getConsole(), json);
  }

  private static void row(Report report, Consultation asked, String link) {
    report.row(
        asked.id(),
        asked.asked().organisation(),
        asked.state(),
        asked.deadline(),
        asked.answeredAt() == null ? "" : asked.answeredAt(),
        link);
  }

  private NewConsultation asked() {
    return new NewConsultation(
        name,
        email,
        organisation,
        outside ? Inventory.Where.OUTSIDE : Inventory.Where.INSIDE,
        question,
        day(),
        questionOnly ? Shows.QUESTION : Shows.TEXT,
        "sv");
  }

  private LocalDate day() {
    try {
      return deadline == null ? null : LocalDate.parse(deadline);
    } catch (DateTimeException e) {
      throw new InvalidInputException(
          FieldError.of("deadline", "malformed", "is not a date such as 2027-03-01"));
    }
  }
}
