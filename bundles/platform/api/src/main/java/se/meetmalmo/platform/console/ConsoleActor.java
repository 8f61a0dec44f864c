package se.meetmalmo.platform.console;

import java.security.AccessController;
import java.util.Set;
import javax.security.auth.Subject;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;

/** Who acts at the console. What a session calls its user is no proof: anyone can set it. */
public final class ConsoleActor {
  /** The owner of the process, at its own console. */
  public static final Actor OWNER = new Actor("console", Set.of(Roles.OPERATOR, Roles.COORDINATOR));

  private ConsoleActor() {}

  /**
   * The account that the sign-in to the console has proved, with the roles that it had then; {@link
   * #OWNER} where nobody had to sign in: within the container itself.
   */
  @SuppressWarnings("removal") // Subject.current() comes with Java 18
  public static Actor current() {
    Subject subject = Subject.getSubject(AccessController.getContext());
    return subject == null
        ? OWNER
        : subject.getPrincipals(Actor.class).stream().findFirst().orElse(OWNER);
  }
}
