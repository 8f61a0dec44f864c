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

/** {@code meet:user-enable}. */
@Service
@Command(
    scope = "meet",
    name = "user-enable",
    description = "Lets a disabled account be used again",
    detailedDescription = "Example: meet:user-enable anna")
public final class UserEnableCommand extends ConsoleCommand implements Action {
  @Argument(name = "name", required = true, description = "Name of the account")
  @Completion(AccountCompleter.class)
  private String name;

  @Option(name = "--json", description = "Print JSON instead of a table")
  private boolean json;

  @Reference private People people;

  @Override
  protected void run() {
    Account account = people.enable(name, ConsoleActor.current());
    Report.of("name", "active").row(account.name(), account.active()).print(System.out, json);
  }
}
