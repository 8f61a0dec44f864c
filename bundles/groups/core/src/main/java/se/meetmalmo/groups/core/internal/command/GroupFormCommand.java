package se.meetmalmo.groups.core.internal.command;

import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.groups.FormGroup;
import se.meetmalmo.groups.Place;
import se.meetmalmo.groups.WorkingGroup;
import se.meetmalmo.groups.WorkingGroups;
import se.meetmalmo.knowledgebank.Side;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.Parameters;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;

/** Forms a working group. */
@Service
@Command(
    scope = "meet",
    name = "group-form",
    description = "Forms a working group for an accepted idea",
    detailedDescription =
        "A place is side;role;member ID, or side;role;name;organisation;e-mail of somebody else."
            + " Example: meet:group-form --place 'CITY;MEMBER;Kim Exempel;Fritid;kim@example.com'"
            + " M-2026-000042")
public final class GroupFormCommand extends ConsoleCommand implements Action {
  private static final int MEMBER = 3;
  private static final int OTHER = 5;

  @Argument(name = "idea", description = "Id or case number of the idea", required = true)
  String idea;

  @Option(name = "--place", description = "Repeated, one a person", multiValued = true)
  List<String> places = new ArrayList<>();

  @Option(name = "--title", description = "What the group is called; else as the idea is")
  String title = "";

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference WorkingGroups groups;
  @Reference Session session;

  @Override
  protected void run() {
    WorkingGroup group =
        groups.form(
            new FormGroup(idea, title, places.stream().map(GroupFormCommand::place).toList()),
            ConsoleActor.current());
    if (json) {
      session.getConsole().println(Json.write(group));
      return;
    }
    Report.of("field", "value")
        .row("id", group.id())
        .row("title", group.title())
        .row("people", group.people().size())
        .print(session.getConsole(), false);
  }

  private static Place place(String typed) {
    String[] parts = typed.split(";", -1);
    if (parts.length != MEMBER && parts.length != OTHER) {
      throw new InvalidInputException(
          FieldError.of("place", "malformed", "has neither three parts nor five: " + typed));
    }
    Side side = Parameters.oneOf("side", Side.class, parts[0]);
    Place.Role role = Parameters.oneOf("role", Place.Role.class, parts[1]);
    return parts.length == MEMBER
        ? Place.ofMember(side, role, parts[2])
        : new Place(side, role, "", "", parts[2], parts[3], parts[4], "", "");
  }
}
