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
import se.meetmalmo.platform.identity.internal.Account;
import se.meetmalmo.platform.identity.internal.People;

/** {@code meet:user-roles}. */
@Service
@Command(
    scope = "meet",
    name = "user-roles",
    description = "Replaces the roles of an account",
    detailedDescription = "Example: meet:user-roles anna coordinator,communicator")
public final class UserRolesCommand extends ConsoleCommand implements Action {
  @Argument(name = "name", required = true, description = "Name of the account")
  @Completion(AccountCompleter.class)
  private String name;

  @Argument(
      index = 1,
      name = "roles",
      required = true,
      description = "All roles it has from now on, with commas between")
  @Completion(RoleCompleter.class)
  private String roles;

  @Option(name = "--json", description = "Print JSON instead of a table")
  private boolean json;

  @Reference private People people;

  @Override
  protected void run() {
    Account account = people.changeRoles(name, Lists.of(roles), ConsoleActor.current());
    Report.of("name", "roles")
        .row(account.name(), Lists.show(account.roles(), json))
        .print(System.out, json);
  }
}
