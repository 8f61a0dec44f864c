package se.meetmalmo.platform.identity.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.PrivilegedExceptionAction;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.karaf.shell.api.console.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.identity.internal.Account;
import se.meetmalmo.platform.identity.internal.Fakes;
import se.meetmalmo.platform.identity.internal.IdentityFixture;

class UserPasswordCommandTest {
  private final IdentityFixture identity = new IdentityFixture();

  /** Whoever types here has written {@code USER = anna} before. */
  private static final class Pretender {
    Object get(String variable) {
      return variable.equals("USER") ? "anna" : null;
    }

    String readLine(String prompt, Character mask) {
      return "a completely new one";
    }
  }

  @AfterEach
  void close() {
    identity.close();
  }

  @Test
  void saysWhoDidItWhateverTheSessionCallsItsUser() throws Exception {
    identity.account("anna", Roles.OPERATOR);
    Account olle = identity.account("olle", Roles.OPERATOR);
    Account eva = identity.account("eva", Roles.COORDINATOR);

    UserPasswordCommand command = new UserPasswordCommand();
    command.name = "eva";
    command.ask = true;
    command.people = identity.people;
    command.session = Fakes.of(Session.class, new Pretender());
    Subject subject = new Subject(true, Set.of(olle.actor()), Set.of(), Set.of());
    Subject.doAs(subject, (PrivilegedExceptionAction<Object>) command::execute);

    assertThat(identity.events(eva))
        .last()
        .satisfies(event -> assertThat(event.type()).isEqualTo("PasswordChanged"))
        .satisfies(event -> assertThat(event.data()).contains("\"by\":\"olle\""));
  }
}
