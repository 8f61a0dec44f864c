package se.meetmalmo.platform.identity.internal.command;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;
import se.meetmalmo.platform.identity.internal.NewToken;
import se.meetmalmo.platform.identity.internal.Tokens;

/** {@code meet:user-token}. */
@Service
@Command(
    scope = "meet",
    name = "user-token",
    description = "Makes a key for an API client and prints it once",
    detailedDescription = "Example: meet:user-token --days 90 --for \"nightly export\" anna")
public final class UserTokenCommand extends ConsoleCommand implements Action {
  @Argument(name = "name", required = true, description = "Name of the account")
  @Completion(AccountCompleter.class)
  private String name;

  @Option(name = "--days", description = "Days until it expires, at most 730")
  private int days = 90;

  @Option(name = "--for", description = "What it is for")
  private String purpose = "API client";

  @Option(name = "--roles", description = "Roles that it gets of the owner's; default: all")
  @Completion(RoleCompleter.class)
  private String roles;

  @Option(name = "--json", description = "Print JSON instead of a table")
  private boolean json;

  @Reference private Tokens tokens;

  @Override
  protected void run() {
    NewToken wanted = new NewToken(purpose, days, Lists.of(roles));
    Tokens.Issued issued = tokens.issue(name, wanted, ConsoleActor.current());
    Report.of("id", "for", "roles", "expires", "token")
        .row(
            issued.token().id(),
            issued.token().name(),
            Lists.show(issued.token().roles(), json),
            issued.token().expires().toString(),
            issued.secret())
        .print(System.out, json);
  }
}
