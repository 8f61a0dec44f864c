package se.meetmalmo.groups.core.internal.command;

import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.groups.GroupFile;
import se.meetmalmo.groups.GroupWork;
import se.meetmalmo.groups.Key;
import se.meetmalmo.groups.Person;
import se.meetmalmo.groups.Place;
import se.meetmalmo.groups.WorkingGroup;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;

/** Shows one working group in full. */
@Service
@Command(
    scope = "meet",
    name = "group-show",
    description = "Shows a working group: mandate, people, reports, and what it takes to start",
    detailedDescription = "Example: meet:group-show 019aaf3c-7c3e-7a51-9b1e-2f6f3c1d5e77")
public final class GroupShowCommand extends ConsoleCommand implements Action {
  @Argument(name = "id", description = "Id of the group", required = true)
  @Completion(GroupCompleter.class)
  String id;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference GroupWork work;
  @Reference Session session;

  @Override
  protected void run() {
    GroupFile file =
        work.open(Key.staff(id, ConsoleActor.current()))
            .orElseThrow(() -> new NotFoundException("group", id));
    if (json) {
      session.getConsole().println(Json.write(file));
      return;
    }
    WorkingGroup group = file.group();
    Report report =
        Report.of("field", "value")
            .row("id", group.id())
            .row("title", group.title())
            .row("idea", group.ideaId())
            .row("state", group.state() + (group.stopped() ? ", was stopped" : ""))
            .row("missing", String.join(", ", file.missing()))
            .row("goal", group.mandate().goal())
            .row("support", group.support())
            .row("report due", file.reportDue() + (file.late() ? ", late" : ""))
            .row("meetings", file.meetings().size())
            .row("reports", file.reports().size());
    file.people().stream()
        .filter(one -> one.participant().stays())
        .forEach(one -> report.row(role(one), one.name() + ", " + one.organisation()));
    report.print(session.getConsole(), false);
  }

  private static String role(Person one) {
    Place place = one.participant().place();
    return (place.role() + ", " + place.side()).toLowerCase(Locale.ROOT);
  }
}
