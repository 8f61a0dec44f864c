package se.meetmalmo.platform.identity.internal.command;

import java.util.Set;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.identity.internal.Names;

/** Who works at a console: none but operators get there. */
final class Operators {
  private Operators() {}

  static Actor of(Session session) {
    Object user = session.get("USER");
    return new Actor(user instanceof String name ? name : Names.CONSOLE, Set.of(Roles.OPERATOR));
  }
}
