package se.meetmalmo.matchmaking.core.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.matchmaking.invitation.Invitation;
import se.meetmalmo.matchmaking.invitation.InvitationQuery;
import se.meetmalmo.matchmaking.invitation.InvitationSummary;
import se.meetmalmo.matchmaking.invitation.Invitations;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Parameters;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;

/** Lists invitations. */
@Service
@Command(
    scope = "meet",
    name = "invitation-list",
    description = "Lists invitations to working groups, those sent last first; names nobody",
    detailedDescription = "Example: meet:invitation-list --state OPEN --json")
public final class InvitationListCommand extends ConsoleCommand implements Action {
  @Option(name = "--idea", description = "Id or case number of the idea")
  String idea;

  @Option(name = "--state", description = "Only invitations in this state", multiValued = true)
  @Completion(InvitationStateCompleter.class)
  List<String> states;

  @Option(name = "--page", description = "Which page, from 0")
  int page;

  @Option(name = "--size", description = "How many on a page, 1 to 200")
  int size = PageRequest.DEFAULT_SIZE;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference Invitations invitations;
  @Reference Session session;

  @Override
  protected void run() {
    List<Invitation.State> wanted =
        states == null ? List.of() : Parameters.anyOf("state", Invitation.State.class, states);
    Page<InvitationSummary> found =
        invitations.list(
            new InvitationQuery(idea, wanted, new PageRequest(page, size)), ConsoleActor.current());
    Report report =
        Report.of(
            "id",
            "caseNumber",
            "state",
            "side",
            "origin",
            "who",
            "invitedAt",
            "answerBy",
            "ending");
    for (InvitationSummary one : found.items()) {
      report.row(
          one.id(),
          one.caseNumber(),
          one.state(),
          one.side(),
          one.origin(),
          one.who(),
          one.invitedAt(),
          one.answerBy(),
          one.ending());
    }
    report.print(session.getConsole(), json);
    if (!json && found.pages() > 1) {
      session
          .getConsole()
          .printf("Page %d of %d, %d invitations%n", page, found.pages(), found.total());
    }
  }
}
