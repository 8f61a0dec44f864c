package se.meetmalmo.communications.core.internal.command;

import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.communications.plan.Activity;
import se.meetmalmo.communications.plan.ActivityContent;
import se.meetmalmo.communications.plan.ActivityStatus;
import se.meetmalmo.communications.plan.Plan;
import se.meetmalmo.communications.plan.PlanQuery;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Parameters;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;

/** Lists the communications plan. */
@Service
@Command(
    scope = "meet",
    name = "plan-list",
    description = "Lists the communications plan, by day",
    detailedDescription = "Example: meet:plan-list --status DRAFT --json")
public final class PlanListCommand extends ConsoleCommand implements Action {
  @Option(name = "--status", description = "Only those in this state", multiValued = true)
  @Completion(ActivityStatusCompleter.class)
  List<String> statuses;

  @Option(name = "--owner", description = "Only those that this account answers for")
  String owner;

  @Option(name = "--page", description = "Which page, from 0")
  int page;

  @Option(name = "--size", description = "How many on a page, 1 to 200")
  int size = PageRequest.DEFAULT_SIZE;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference Plan plan;
  @Reference Session session;

  @Override
  protected void run() {
    PlanQuery query =
        new PlanQuery(
            statuses == null
                ? List.of()
                : Parameters.anyOf("status", ActivityStatus.class, statuses),
            Optional.empty(),
            "",
            owner,
            "",
            null,
            null,
            new PageRequest(page, size));
    Report report = Report.of("id", "day", "time", "status", "external", "owner", "title");
    for (Activity activity : plan.list(query, ConsoleActor.current()).items()) {
      report.row(
          activity.id(),
          activity.content().day(),
          time(activity.content()),
          activity.status(),
          activity.external(),
          activity.content().owner(),
          activity.content().title());
    }
    report.print(session.getConsole(), json);
  }

  private static String time(ActivityContent said) {
    return said.begins() == null
        ? ""
        : said.begins() + (said.ends() == null ? "" : "–" + said.ends());
  }
}
