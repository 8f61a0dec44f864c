package se.meetmalmo.platform.identity.internal.console;

import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import javax.security.auth.spi.LoginModule;
import org.apache.karaf.jaas.boot.principal.ClientPrincipal;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import se.meetmalmo.platform.Actor;

/**
 * Lets through whom the {@link ConsoleGate} does: to Karaf with all roles that it knows, to Meet as
 * an {@link Actor} with the roles of the account.
 */
public final class ConsoleLoginModule implements LoginModule {
  static final String GATE = "se.meetmalmo.gate";
  private static final List<String> ROLES =
      List.of("group", "admin", "manager", "viewer", "systembundles", "ssh");

  private final List<Principal> principals = new ArrayList<>();
  private Subject subject;
  private CallbackHandler handler;
  private ConsoleGate gate;

  @Override
  public void initialize(
      Subject subject, CallbackHandler handler, Map<String, ?> shared, Map<String, ?> options) {
    this.subject = subject;
    this.handler = handler;
    this.gate = (ConsoleGate) options.get(GATE);
  }

  /**
   * @throws FailedLoginException also for a client that offers a key instead of a password
   */
  @Override
  public boolean login() throws LoginException {
    NameCallback name = new NameCallback("User: ");
    PasswordCallback password = new PasswordCallback("Password: ", false);
    ask(name, password);
    if (name.getName() == null || password.getPassword() == null) {
      throw new FailedLoginException("Name and password are required");
    }
    Actor actor = gate.admit(name.getName(), String.valueOf(password.getPassword()), client());
    password.clearPassword();
    principals.add(actor);
    principals.add(new UserPrincipal(actor.name()));
    ROLES.forEach(role -> principals.add(new RolePrincipal(role)));
    return true;
  }

  private void ask(Callback... callbacks) throws LoginException {
    try {
      handler.handle(callbacks);
    } catch (IOException | UnsupportedCallbackException e) {
      FailedLoginException failed = new FailedLoginException("A name and a password are required");
      failed.initCause(e);
      throw failed;
    }
  }

  /** Karaf notes an SSH client's address as {@code /192.0.2.1:54321}. */
  private String client() {
    return subject.getPrincipals(ClientPrincipal.class).stream()
        .map(client -> client.getAddress().replaceAll("^.*/|:\\d+$", ""))
        .filter(address -> !address.startsWith("127.") && !address.equals("[0:0:0:0:0:0:0:1]"))
        .findFirst()
        .orElse("");
  }

  @Override
  public boolean commit() {
    subject.getPrincipals().addAll(principals);
    return !principals.isEmpty();
  }

  @Override
  public boolean abort() {
    principals.clear();
    return true;
  }

  @Override
  public boolean logout() {
    principals.forEach(subject.getPrincipals()::remove);
    principals.clear();
    return true;
  }
}
