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

/** {@code meet:user-disable}. */
@Service
@Command(
    scope = "meet",
    name = "user-disable",
    description = "Disables an account: password, sessions and tokens stop working",
    detailedDescription = "Example: meet:user-disable anna")
public final class UserDisableCommand extends ConsoleCommand implements Action {
  @Argument(name = "name", required = true, description = "Name of the account")
  @Completion(AccountCompleter.class)
  private String name;

  @Option(name = "--json", description = "Print JSON instead of a table")
  private boolean json;

  @Reference private People people;

  @Override
  protected void run() {
    Account account = people.disable(name, ConsoleActor.current());
    Report.of("name", "active").row(account.name(), account.active()).print(System.out, json);
  }
}
