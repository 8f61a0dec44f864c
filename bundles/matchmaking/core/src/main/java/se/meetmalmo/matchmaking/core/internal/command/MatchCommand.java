package se.meetmalmo.matchmaking.core.internal.command;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.matchmaking.Matchmaking;
import se.meetmalmo.matchmaking.Proposal;
import se.meetmalmo.matchmaking.ProposedGroup;
import se.meetmalmo.matchmaking.StaffingOrder;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;

/** Says who fits an idea. */
@Service
@Command(
    scope = "meet",
    name = "match",
    description = "Says who fits an idea and why; with --group, the best whole group of that size",
    detailedDescription = "Example: meet:match --limit 10 --json M-2026-000001")
public final class MatchCommand extends ConsoleCommand implements Action {
  @Argument(name = "idea", required = true, description = "Id or case number of the idea")
  String idea;

  @Option(name = "--limit", description = "How many candidates, 1 to 100")
  int limit = 20;

  @Option(name = "--group", description = "Size of a group, 3 to 20")
  int group;

  @Option(name = "--industry", description = "That the idea concerns", multiValued = true)
  List<String> industries;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference Matchmaking matchmaking;
  @Reference Session session;

  @Override
  protected void run() {
    List<String> concerned = industries == null ? List.of() : industries;
    Report report =
        Report.of("score", "side", "source", "id", "industry", "organisation", "reasons");
    for (Proposal proposal : found(concerned)) {
      report.row(
          proposal.match().score(),
          proposal.match().candidate().side(),
          proposal.match().candidate().source(),
          proposal.match().candidate().id(),
          proposal.match().candidate().industry(),
          proposal.organisation(),
          proposal.match().reasons().stream()
              .map(reason -> reason.text("en"))
              .collect(Collectors.joining("; ")));
    }
    report.print(session.getConsole(), json);
  }

  private List<Proposal> found(List<String> concerned) {
    if (group == 0) {
      return matchmaking.candidates(idea, concerned, limit, ConsoleActor.current());
    }
    StaffingOrder order = new StaffingOrder(group, 0, 0, concerned, List.of());
    return matchmaking.staff(idea, order, ConsoleActor.current()).seats().stream()
        .map(ProposedGroup.Seat::proposal)
        .toList();
  }
}
