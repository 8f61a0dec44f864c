package se.meetmalmo.platform.identity.internal.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.meetmalmo.platform.identity.internal.IdentityFixture.BY;
import static se.meetmalmo.platform.identity.internal.IdentityFixture.PASSWORD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import org.apache.karaf.jaas.boot.principal.ClientPrincipal;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.identity.internal.IdentityFixture;

class ConsoleLoginModuleTest {
  private final IdentityFixture identity = new IdentityFixture();
  private final Subject subject = new Subject();
  @TempDir private Path data;
  private ConsoleGate gate;

  @BeforeEach
  void makeAccounts() {
    identity.account("olle", Roles.OPERATOR);
    identity.account("anna", Roles.COORDINATOR);
    gate = new ConsoleGate(identity.signIn, new ConsoleToken(data));
  }

  @AfterEach
  void close() {
    identity.close();
  }

  @Test
  void letsOperatorsInWithKarafsRoles() throws LoginException {
    ConsoleLoginModule module = module(answers("olle", PASSWORD));
    assertThat(module.login()).isTrue();
    assertThat(subject.getPrincipals()).as("before commit").isEmpty();
    assertThat(module.commit()).isTrue();

    assertThat(subject.getPrincipals(UserPrincipal.class))
        .extracting(UserPrincipal::getName)
        .containsExactly("olle");
    assertThat(subject.getPrincipals(RolePrincipal.class))
        .extracting(RolePrincipal::getName)
        .contains("admin", "manager", "viewer", "systembundles", "ssh");
    assertThat(subject.getPrincipals(Actor.class))
        .as("with the account's own roles")
        .containsExactly(new Actor("olle", Set.of(Roles.OPERATOR)));

    module.logout();
    assertThat(subject.getPrincipals()).isEmpty();
  }

  @Test
  void keepsOthersOut() {
    identity.account("otto", Roles.OPERATOR);
    identity.people.disable("otto", BY);
    assertRefused("anna", PASSWORD, "Only operators");
    assertRefused("olle", "wrong", "Wrong name or password");
    assertRefused("nobody", PASSWORD, "Wrong name or password");
    assertRefused("otto", PASSWORD, "Wrong name or password");
    assertRefused("console", PASSWORD, "Wrong console token");
    assertRefused("console", "", "Wrong console token");
  }

  @Test
  void letsTheOwnerOfTheProcessInByTheTokenOfThisStart() throws Exception {
    String token = token();
    ConsoleLoginModule module = module(answers("console", token));
    assertThat(module.login() && module.commit()).isTrue();
    assertThat(subject.getPrincipals(Actor.class)).containsExactly(ConsoleActor.OWNER);

    gate = new ConsoleGate(identity.signIn, new ConsoleToken(data));
    assertRefused("console", token, "Wrong console token");
    assertThat(module(answers("console", token())).login()).isTrue();
  }

  @Test
  void keepsTheTokenWhereOnlyTheOwnerOfTheProcessReadsIt() throws IOException {
    Path folder = data.resolve("console");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    new ConsoleToken(data);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("users.properties"))))
        .isEqualTo("rw-------");
    assertThat(folder.toFile().list())
        .as("no drafts")
        .containsExactlyInAnyOrder("users.properties", "org.apache.karaf.shell.cfg");
  }

  /** As Karaf's client finds it: one line, the name and the password. */
  private String token() throws IOException {
    String line = Files.readString(data.resolve("console/users.properties")).strip();
    assertThat(line).matches("console=[A-Za-z0-9_-]{43}");
    return line.substring("console=".length());
  }

  @Test
  void failsCleanlyForAClientThatOffersAKey() throws LoginException {
    CallbackHandler onlyName =
        callbacks -> {
          for (Callback callback : callbacks) {
            if (!(callback instanceof NameCallback)) {
              throw new UnsupportedCallbackException(callback);
            }
          }
        };
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> module(onlyName).login()).isInstanceOf(FailedLoginException.class);
    }
    assertThat(gate.admit("olle", PASSWORD, "").name())
        .as("not counted as guessing")
        .isEqualTo("olle");
  }

  @Test
  void failsCleanlyWithoutAnswers() {
    CallbackHandler gone =
        callbacks -> {
          throw new IOException("gone");
        };
    assertThatThrownBy(() -> module(callbacks -> {}).login())
        .isInstanceOf(FailedLoginException.class);
    assertThatThrownBy(() -> module(gone).login()).isInstanceOf(FailedLoginException.class);
  }

  @Test
  void slowsGuessingDownByAccountAndByAddress() {
    for (int i = 0; i < 5; i++) {
      assertRefused("olle", "wrong", "Wrong name or password");
    }
    assertRefused("olle", PASSWORD, "try again in 30 seconds");

    subject.getPrincipals().add(new ClientPrincipal("ssh", "/192.0.2.7:50123"));
    for (int i = 0; i < 20; i++) {
      assertRefused("name" + i, "wrong", "Wrong name or password");
    }
    assertRefused("anna", PASSWORD, "try again in 30 seconds");
  }

  private void assertRefused(String name, String password, String why) {
    assertThatThrownBy(() -> module(answers(name, password)).login())
        .isInstanceOf(FailedLoginException.class)
        .hasMessageContaining(why);
  }

  private ConsoleLoginModule module(CallbackHandler handler) {
    ConsoleLoginModule module = new ConsoleLoginModule();
    module.initialize(subject, handler, Map.of(), Map.of(ConsoleLoginModule.GATE, gate));
    return module;
  }

  private static CallbackHandler answers(String name, String password) {
    return callbacks -> {
      for (Callback callback : callbacks) {
        if (callback instanceof NameCallback asked) {
          asked.setName(name);
        } else if (callback instanceof PasswordCallback asked) {
          asked.setPassword(password.toCharArray());
        }
      }
    };
  }
}
