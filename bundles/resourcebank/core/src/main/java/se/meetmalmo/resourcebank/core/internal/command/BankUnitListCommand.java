package se.meetmalmo.resourcebank.core.internal.command;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;
import se.meetmalmo.resourcebank.CityCapacity;
import se.meetmalmo.resourcebank.CityUnit;

/** Lists the city's administrations and companies. */
@Service
@Command(
    scope = "meet",
    name = "bank-unit-list",
    description = "Lists the city's administrations and companies, and what they can staff",
    detailedDescription = "Example: meet:bank-unit-list --json")
public final class BankUnitListCommand extends ConsoleCommand implements Action {
  @Option(name = "--json", description = "Print JSON, with the contact persons")
  boolean json;

  @Reference CityCapacity city;
  @Reference Session session;

  @Override
  protected void run() {
    if (json) {
      session.getConsole().println(Json.write(city.units(ConsoleActor.current())));
      return;
    }
    Report report = Report.of("id", "kind", "groups", "contacts", "themes", "name");
    for (CityUnit unit : city.units(ConsoleActor.current())) {
      report.row(
          unit.id(),
          unit.kind(),
          unit.groups(),
          unit.contacts().size(),
          String.join(", ", unit.themes()),
          unit.name());
    }
    report.print(session.getConsole(), false);
  }
}
