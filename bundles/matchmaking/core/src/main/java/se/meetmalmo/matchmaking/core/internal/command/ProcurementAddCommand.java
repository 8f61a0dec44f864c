package se.meetmalmo.matchmaking.core.internal.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.matchmaking.procurement.Procurement;
import se.meetmalmo.matchmaking.procurement.Procurements;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;

/** Keeps a procurement. */
@Service
@Command(
    scope = "meet",
    name = "procurement-add",
    description = "Keeps who bids in a procurement; they are not asked about its themes meanwhile",
    detailedDescription =
        "Example: meet:procurement-add --theme skola --bidder \"Ek Mat AB\" --until 2099-03-31"
            + " \"Skolmåltider 2027\"")
public final class ProcurementAddCommand extends ConsoleCommand implements Action {
  @Argument(name = "subject", required = true, description = "What is bought, in a line")
  String subject;

  @Option(name = "--theme", description = "That it is about", multiValued = true)
  List<String> themes;

  @Option(name = "--bidder", description = "Name of a company that bids", multiValued = true)
  List<String> bidders;

  @Option(name = "--until", description = "Its last day, such as 2027-03-01")
  String until;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference Procurements procurements;
  @Reference Session session;

  @Override
  protected void run() {
    Procurement kept =
        procurements.set(Procurement.of(subject, themes, bidders, day()), ConsoleActor.current());
    session.getConsole().println(json ? Json.write(kept) : kept.id() + " is kept");
  }

  private LocalDate day() {
    try {
      return until == null ? null : LocalDate.parse(until);
    } catch (DateTimeException e) {
      throw new InvalidInputException(
          FieldError.of("until", "malformed", "is not a day such as 2027-03-01"));
    }
  }
}
