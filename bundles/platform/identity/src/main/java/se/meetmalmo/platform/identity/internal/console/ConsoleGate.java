package se.meetmalmo.platform.identity.internal.console;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import javax.security.auth.login.FailedLoginException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.console.ConsoleActor;
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
   * Who comes in, with the roles of the account.
   *
   * @param client the client's address; empty for one that is not limited
   * @throws FailedLoginException says why these may not
   */
  Actor admit(String name, String password, String client) throws FailedLoginException {
    if (name.equals(ConsoleActor.OWNER.name())) {
      if (!isToken(password)) {
        throw new FailedLoginException("Wrong console token");
      }
      return ConsoleActor.OWNER;
    }
    Verdict verdict = signIn.authenticate(name, password, client);
    if (verdict instanceof Verdict.Wait wait) {
      throw new FailedLoginException(
          "Too many attempts, try again in " + wait.seconds() + " seconds");
    }
    if (!(verdict instanceof Verdict.Accepted accepted)) {
      throw new FailedLoginException("Wrong name or password");
    }
    if (!accepted.account().operates()) {
      throw new FailedLoginException("Only operators may use the console");
    }
    return accepted.account().actor();
  }

  private boolean isToken(String password) {
    return MessageDigest.isEqual(
        Ids.hash(password).getBytes(StandardCharsets.US_ASCII),
        Ids.hash(token.secret()).getBytes(StandardCharsets.US_ASCII));
  }
}
