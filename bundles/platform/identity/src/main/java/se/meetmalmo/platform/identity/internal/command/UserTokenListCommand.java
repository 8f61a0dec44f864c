package se.meetmalmo.platform.identity.internal.command;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;
import se.meetmalmo.platform.identity.internal.Token;
import se.meetmalmo.platform.identity.internal.Tokens;

/** {@code meet:user-token-list}. */
@Service
@Command(
    scope = "meet",
    name = "user-token-list",
    description = "Lists the keys of an account's API clients",
    detailedDescription = "Example: meet:user-token-list anna")
public final class UserTokenListCommand extends ConsoleCommand implements Action {
  @Argument(name = "name", required = true, description = "Name of the account")
  @Completion(AccountCompleter.class)
  private String name;

  @Option(name = "--json", description = "Print JSON instead of a table")
  private boolean json;

  @Reference private Tokens tokens;

  @Override
  protected void run() {
    Report report = Report.of("id", "for", "roles", "created", "expires", "lastUsed");
    for (Token token : tokens.of(name)) {
      report.row(
          token.id(),
          token.name(),
          Lists.show(token.roles(), json),
          token.created().toString(),
          token.expires().toString(),
          token.lastUsed().toString());
    }
    report.print(System.out, json);
  }
}
