package se.meetmalmo.groups.core.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import se.meetmalmo.groups.GroupQuery;
import se.meetmalmo.groups.GroupSummary;
import se.meetmalmo.groups.WorkingGroup;
import se.meetmalmo.groups.WorkingGroups;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;

/** Lists working groups. */
@Service
@Command(
    scope = "meet",
    name = "group-list",
    description = "Lists working groups, those that owe a report first",
    detailedDescription = "Example: meet:group-list --state RUNNING --json")
public final class GroupListCommand extends ConsoleCommand implements Action {
  @Option(name = "--state", description = "FORMED, RUNNING, STOPPED, CLOSED or DISSOLVED")
  @Completion(
      value = StringsCompleter.class,
      values = {"FORMED", "RUNNING", "STOPPED", "CLOSED", "DISSOLVED"})
  WorkingGroup.State state;

  @Option(name = "--q", description = "Part of the title")
  String text = "";

  @Option(name = "--page", description = "From 0")
  int page;

  @Option(name = "--size", description = "How many on a page")
  int size = PageRequest.DEFAULT_SIZE;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference WorkingGroups groups;
  @Reference Session session;

  @Override
  protected void run() {
    Page<GroupSummary> found =
        groups.list(
            new GroupQuery(
                text, state == null ? List.of() : List.of(state), "", new PageRequest(page, size)),
            ConsoleActor.current());
    if (json) {
      session.getConsole().println(Json.write(found));
      return;
    }
    Report report = Report.of("id", "state", "report due", "late", "city", "business", "title");
    for (GroupSummary group : found.items()) {
      report.row(
          group.id(),
          group.state(),
          group.reportDue(),
          group.late() ? "late" : "",
          group.city(),
          group.business(),
          group.title());
    }
    report.print(session.getConsole(), false);
  }
}
