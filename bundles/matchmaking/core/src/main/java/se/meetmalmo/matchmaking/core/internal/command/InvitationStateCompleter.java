package se.meetmalmo.matchmaking.core.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import se.meetmalmo.matchmaking.invitation.Invitation;

/** Offers the states of invitations. */
@Service
public final class InvitationStateCompleter implements Completer {
  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    StringsCompleter known = new StringsCompleter();
    for (Invitation.State state : Invitation.State.values()) {
      known.getStrings().add(state.name());
    }
    return known.complete(session, line, candidates);
  }
}
