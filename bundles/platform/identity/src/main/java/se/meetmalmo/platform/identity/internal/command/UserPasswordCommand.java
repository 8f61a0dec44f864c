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
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;
import se.meetmalmo.platform.identity.internal.People;

/** {@code meet:user-password}. */
@Service
@Command(
    scope = "meet",
    name = "user-password",
    description = "Gives an account a new password, prints it once and ends its sessions",
    detailedDescription = "Example: meet:user-password admin")
public final class UserPasswordCommand extends ConsoleCommand implements Action {
  @Argument(name = "name", required = true, description = "Name of the account")
  @Completion(AccountCompleter.class)
  String name;

  @Option(name = "--ask", description = "Ask for the password instead of making one")
  boolean ask;

  @Option(name = "--json", description = "Print JSON instead of a table")
  private boolean json;

  @Reference People people;
  @Reference Session session;

  @Override
  protected void run() throws IOException {
    Actor operator = ConsoleActor.current();
    String password = null;
    if (ask) {
      people.changePassword(name, Passphrase.ask(session), operator);
    } else {
      password = people.resetPassword(name, operator);
    }
    Report.of("name", "password").row(name, password).print(System.out, json);
  }
}
