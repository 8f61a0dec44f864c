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
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.resourcebank.ResourceBank;

/** Takes a member out. */
@Service
@Command(
    scope = "meet",
    name = "bank-remove",
    description = "Takes a member out: what names them is erased, the certificate revoked",
    detailedDescription = "Example: meet:bank-remove 019aaf3c-7c3e-7a51-9b1e-2f6f3c1d5e77")
public final class BankRemoveCommand extends ConsoleCommand implements Action {
  @Argument(name = "id", description = "Id of the member", required = true)
  @Completion(MemberCompleter.class)
  String id;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference ResourceBank bank;
  @Reference Session session;

  /** What is printed as JSON. */
  record Removed(String removed) {}

  @Override
  protected void run() {
    bank.remove(id, ConsoleActor.current());
    session.getConsole().println(json ? Json.write(new Removed(id)) : "Member " + id + " is out");
  }
}
