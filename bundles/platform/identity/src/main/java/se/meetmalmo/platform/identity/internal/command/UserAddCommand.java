package se.meetmalmo.platform.identity.internal.command;

import java.io.IOException;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;
import se.meetmalmo.platform.identity.internal.Account;
import se.meetmalmo.platform.identity.internal.NewAccount;
import se.meetmalmo.platform.identity.internal.People;

/** {@code meet:user-add}. */
@Service
@Command(
    scope = "meet",
    name = "user-add",
    description = "Makes an account and prints its password, once",
    detailedDescription =
        "Example: meet:user-add --roles coordinator,director --display-name \"Anna Ek\" anna")
public final class UserAddCommand extends ConsoleCommand implements Action {
  @Argument(name = "name", required = true, description = "Name to sign in with: a-z, 0-9, . - _")
  private String name;

  @Option(name = "--roles", required = true, description = "Roles, with commas between")
  @Completion(RoleCompleter.class)
  private String roles;

  @Option(name = "--display-name", description = "Name that others read; default: the name")
  private String displayName;

  @Option(name = "--ask", description = "Ask for the password instead of making one")
  private boolean ask;

  @Option(name = "--json", description = "Print JSON instead of a table")
  private boolean json;

  @Reference private People people;
  @Reference private Session session;

  @Override
  protected void run() throws IOException {
    NewAccount wanted = new NewAccount(name, displayName, Lists.of(roles));
    String password = ask ? Passphrase.ask(session) : people.generatePassword();
    Account account = people.create(wanted, password, ConsoleActor.current());
    Report.of("name", "roles", "password")
        .row(account.name(), Lists.show(account.roles(), json), ask ? null : password)
        .print(System.out, json);
  }
}
