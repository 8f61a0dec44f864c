package se.meetmalmo.resourcebank.core.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Parameters;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.MemberQuery;
import se.meetmalmo.resourcebank.MemberSummary;
import se.meetmalmo.resourcebank.ResourceBank;

/** Lists members. */
@Service
@Command(
    scope = "meet",
    name = "bank-list",
    description = "Lists members of the resource bank, those who registered last first",
    detailedDescription = "Example: meet:bank-list --status PENDING --text bygg --json")
public final class BankListCommand extends ConsoleCommand implements Action {
  @Option(name = "--status", description = "Only members with this status", multiValued = true)
  @Completion(StatusCompleter.class)
  List<String> statuses;

  @Option(name = "--text", description = "Part of the name of the person or the organisation")
  String text;

  @Option(name = "--industry", description = "SNI code of two digits, or a section's letter")
  String industry;

  @Option(name = "--page", description = "Which page, from 0")
  int page;

  @Option(name = "--size", description = "How many on a page, 1 to 200")
  int size = PageRequest.DEFAULT_SIZE;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference ResourceBank bank;
  @Reference Session session;

  @Override
  protected void run() {
    List<Member.Status> wanted =
        statuses == null ? List.of() : Parameters.anyOf("status", Member.Status.class, statuses);
    Page<MemberSummary> members =
        bank.list(
            new MemberQuery(text, wanted, industry, "", "", new PageRequest(page, size)),
            ConsoleActor.current());
    Report report =
        Report.of(
            "id",
            "status",
            "scope",
            "industry",
            "publicName",
            "pausedUntil",
            "origin",
            "organisation",
            "name");
    for (MemberSummary member : members.items()) {
      report.row(
          member.id(),
          member.status(),
          member.scope(),
          member.industry(),
          member.publicName(),
          member.pausedUntil(),
          member.origin(),
          member.organisation(),
          member.name());
    }
    report.print(session.getConsole(), json);
    if (!json && members.pages() > 1) {
      session
          .getConsole()
          .printf("Page %d of %d, %d members%n", page, members.pages(), members.total());
    }
  }
}
