package se.meetmalmo.platform.identity.internal.command;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;
import se.meetmalmo.platform.identity.internal.Account;
import se.meetmalmo.platform.identity.internal.People;

/** {@code meet:user-list}. */
@Service
@Command(
    scope = "meet",
    name = "user-list",
    description = "Lists the accounts",
    detailedDescription = "Example: meet:user-list --json")
public final class UserListCommand extends ConsoleCommand implements Action {
  @Option(name = "--json", description = "Print JSON instead of a table")
  private boolean json;

  @Reference private People people;

  @Override
  protected void run() {
    Report report = Report.of("name", "displayName", "roles", "active", "created");
    for (Account account : people.list()) {
      report.row(
          account.name(),
          account.displayName(),
          Lists.show(account.roles(), json),
          account.active(),
          account.created().toString());
    }
    report.print(System.out, json);
  }
}
