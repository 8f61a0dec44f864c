package se.meetmalmo.platform.identity.internal.console;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.identity.internal.Names;
import se.meetmalmo.platform.identity.internal.SignIn;
import se.meetmalmo.platform.identity.internal.Verdict;

/** Who may sign in to the console: operators, and the owner of the process by its token. */
@Component(service = ConsoleGate.class)
public final class ConsoleGate {
  private final SignIn signIn;
  private final ConsoleToken token;

  @Activate
  public ConsoleGate(@Reference SignIn signIn, @Reference ConsoleToken token) {
    this.signIn = signIn;
    this.token = token;
  }

  /**
   * @param client the client's address; empty for one that is not limited
   * @return empty when these may come in, otherwise why not
   */
  Optional<String> refuse(String name, String password, String client) {
    if (name.equals(Names.CONSOLE)) {
      return isToken(password) ? Optional.empty() : Optional.of("Wrong console token");
    }
    Verdict verdict = signIn.authenticate(name, password, client);
    if (verdict instanceof Verdict.Accepted accepted) {
      return accepted.account().operates()
          ? Optional.empty()
          : Optional.of("Only operators may use the console");
    }
    return Optional.of(
        verdict instanceof Verdict.Wait wait
            ? "Too many attempts, try again in " + wait.seconds() + " seconds"
            : "Wrong name or password");
  }

  private boolean isToken(String password) {
    return MessageDigest.isEqual(
        Ids.hash(password).getBytes(StandardCharsets.US_ASCII),
        Ids.hash(token.secret()).getBytes(StandardCharsets.US_ASCII));
  }
}
