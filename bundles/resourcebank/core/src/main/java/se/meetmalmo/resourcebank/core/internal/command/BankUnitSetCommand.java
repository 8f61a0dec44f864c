package se.meetmalmo.resourcebank.core.internal.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.resourcebank.CityCapacity;
import se.meetmalmo.resourcebank.CityUnit;
import se.meetmalmo.resourcebank.CityUnit.Contact;
import se.meetmalmo.resourcebank.Organisation.Kind;

/** Keeps what a part of the city is, knows and can staff. */
@Service
@Command(
    scope = "meet",
    name = "bank-unit-set",
    description = "Adds or changes one of the city's administrations and companies",
    detailedDescription =
        "What is not given stays as it is. A contact is «Name <address>»; given once or more they"
            + " replace those there were."
            + " Example: meet:bank-unit-set --groups 2 --theme hälsa --theme rörelse fritid")
public final class BankUnitSetCommand extends ConsoleCommand implements Action {
  @Argument(name = "id", description = "Lower-case letters, digits, hyphens", required = true)
  @Completion(UnitCompleter.class)
  String id;

  @Option(name = "--name", description = "What it is called; required for a new one")
  String name;

  @Option(name = "--kind", description = "ADMINISTRATION or CITY_COMPANY")
  String kind;

  @Option(name = "--theme", description = "A field it knows", multiValued = true)
  List<String> themes;

  @Option(name = "--groups", description = "How many groups it can staff at once")
  Integer groups;

  @Option(name = "--contact", description = "Name <address>", multiValued = true)
  List<String> contacts;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference CityCapacity city;
  @Reference Session session;

  @Override
  protected void run() {
    Optional<CityUnit> before = city.unit(id, ConsoleActor.current());
    CityUnit unit = city.set(unit(before), ConsoleActor.current());
    session
        .getConsole()
        .println(json ? Json.write(unit) : unit.id() + " is kept, in version " + unit.version());
  }

  private CityUnit unit(Optional<CityUnit> before) {
    return new CityUnit(
        id,
        name == null ? before.map(CityUnit::name).orElse("") : name,
        kind == null ? before.map(CityUnit::kind).orElse(Kind.ADMINISTRATION) : kind(kind),
        themes == null ? before.map(CityUnit::themes).orElse(List.of()) : themes,
        groups == null ? before.map(CityUnit::groups).orElse(null) : groups,
        contacts == null
            ? before.map(CityUnit::contacts).orElse(List.of())
            : contacts.stream().map(BankUnitSetCommand::contact).toList(),
        null,
        before.map(CityUnit::version).orElse(0L));
  }

  private static Kind kind(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "ADMINISTRATION" -> Kind.ADMINISTRATION;
      case "CITY_COMPANY" -> Kind.CITY_COMPANY;
      default ->
          throw new InvalidInputException(
              FieldError.of(
                  "kind", "unknown-value", "is not one of ADMINISTRATION, CITY_COMPANY", ""));
    };
  }

  private static Contact contact(String typed) {
    int open = typed.indexOf('<');
    int close = typed.indexOf('>');
    if (open < 1 || close < open) {
      throw new InvalidInputException(
          FieldError.of("contact", "malformed", "is not written as Name <address>"));
    }
    return new Contact(
        typed.substring(0, open).strip(), typed.substring(open + 1, close).strip(), "", "");
  }
}
