package se.meetmalmo.resourcebank.core.internal.command;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.resourcebank.core.internal.certificate.Certificates;

/** Changes the key that signs certificates. */
@Service
@Command(
    scope = "meet",
    name = "bank-key-rotate",
    description = "Signs certificates with a new key from now on; older ones stay valid",
    detailedDescription = "On each node for itself. Example: meet:bank-key-rotate")
public final class BankKeyRotateCommand extends ConsoleCommand implements Action {
  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference Certificates certificates;
  @Reference Session session;

  /** What is printed as JSON. */
  record Rotated(String key) {}

  @Override
  protected void run() {
    String key = certificates.rotateKey(ConsoleActor.current());
    session.getConsole().println(json ? Json.write(new Rotated(key)) : "The key is " + key);
  }
}
