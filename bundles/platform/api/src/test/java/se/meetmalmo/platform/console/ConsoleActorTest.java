package se.meetmalmo.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.PrivilegedAction;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.security.auth.Subject;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;

class ConsoleActorTest {
  private static final Actor OLLE = new Actor("olle", Set.of(Roles.OPERATOR));

  @Test
  void isWhoHasSignedIn() {
    assertThat(as(OLLE, ConsoleActor::current)).isEqualTo(OLLE);
  }

  @Test
  void isTheSameInAThreadThatACommandStarts() {
    assertThat(as(OLLE, ConsoleActorTest::currentOfAnotherThread)).isEqualTo(OLLE);
  }

  @Test
  void isTheOwnerOfTheProcessWhereNobodySignsIn() {
    assertThat(ConsoleActor.current()).isEqualTo(ConsoleActor.OWNER);
    assertThat(Subject.doAs(new Subject(), (PrivilegedAction<Actor>) ConsoleActor::current))
        .isEqualTo(ConsoleActor.OWNER);
    assertThat(ConsoleActor.OWNER.roles())
        .containsExactlyInAnyOrder(Roles.OPERATOR, Roles.COORDINATOR);
  }

  private static Actor as(Actor actor, PrivilegedAction<Actor> action) {
    Subject subject = new Subject();
    subject.getPrincipals().add(actor);
    return Subject.doAs(subject, action);
  }

  private static Actor currentOfAnotherThread() {
    CompletableFuture<Actor> found = new CompletableFuture<>();
    new Thread(() -> found.complete(ConsoleActor.current())).start();
    return found.join();
  }
}
