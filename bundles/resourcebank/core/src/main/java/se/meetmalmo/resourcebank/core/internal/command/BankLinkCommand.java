package se.meetmalmo.resourcebank.core.internal.command;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.Site;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.resourcebank.MemberLink;
import se.meetmalmo.resourcebank.ResourceBank;

/** Issues a private link. */
@Service
@Command(
    scope = "meet",
    name = "bank-link",
    description = "Issues one more private link of a member, to be sent to the member's address",
    detailedDescription =
        "While the membership is pending the link confirms the address: send it to that address"
            + " and to no other. Example: meet:bank-link 019aaf3c-7c3e-7a51-9b1e-2f6f3c1d5e77")
public final class BankLinkCommand extends ConsoleCommand implements Action {
  @Argument(name = "id", description = "Id of the member", required = true)
  @Completion(MemberCompleter.class)
  String id;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference ResourceBank bank;
  @Reference Site site;
  @Reference Session session;

  /** What is printed as JSON. */
  record Issued(String url, String email, boolean confirms) {}

  @Override
  protected void run() {
    MemberLink link = bank.issueLink(id, ConsoleActor.current());
    String url = site.url(link.path()).toString();
    if (json) {
      session.getConsole().println(Json.write(new Issued(url, link.email(), link.confirms())));
    } else {
      String does = link.confirms() ? "confirms" : "opens the membership of";
      session.getConsole().printf("%s%n%s %s%n", url, does, link.email());
    }
  }
}
