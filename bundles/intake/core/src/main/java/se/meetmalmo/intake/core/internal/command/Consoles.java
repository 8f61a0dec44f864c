package se.meetmalmo.intake.core.internal.command;

import java.util.Set;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;

/** What the commands share. */
final class Consoles {
  private Consoles() {}

  /** Who types: an operator of the console acts as a coordinator, under the own name. */
  static Actor actor(Session session) {
    Object user = session.get("USER");
    return new Actor(user == null ? "console" : user.toString(), Set.of(Roles.COORDINATOR));
  }

  static IdeaCase find(Intake intake, String id, Session session) {
    return intake
        .show(id, actor(session))
        .map(IdeaCase.class::cast)
        .orElseThrow(() -> new NotFoundException("idea", id));
  }
}
