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
import se.meetmalmo.platform.identity.internal.Tokens;

/** {@code meet:user-token-revoke}. */
@Service
@Command(
    scope = "meet",
    name = "user-token-revoke",
    description = "Takes the key of an API client back at once",
    detailedDescription =
        "Example: meet:user-token-revoke anna 018f4c1e-8a5b-7c3d-9e2f-1a2b3c4d5e6f")
public final class UserTokenRevokeCommand extends ConsoleCommand implements Action {
  @Argument(name = "name", required = true, description = "Name of the account")
  @Completion(AccountCompleter.class)
  private String name;

  @Argument(index = 1, name = "id", required = true, description = "Id from meet:user-token-list")
  private String id;

  @Option(name = "--json", description = "Print JSON instead of a table")
  private boolean json;

  @Reference private Tokens tokens;

  @Override
  protected void run() {
    tokens.revoke(name, id, ConsoleActor.current());
    Report.of("name", "revoked").row(name, id).print(System.out, json);
  }
}
