package se.meetmalmo.platform.identity.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import se.meetmalmo.platform.Roles;

/** Completes the last of some roles with commas between. */
@Service
public final class RoleCompleter implements Completer {
  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    String typed = line.getCursorArgument();
    String begun = typed == null ? "" : typed.substring(0, line.getArgumentPosition());
    String before = begun.substring(0, begun.lastIndexOf(',') + 1);
    List<String> chosen = Lists.of(before);
    List<String> offered =
        Roles.ALL.stream().filter(role -> !chosen.contains(role)).map(before::concat).toList();
    return new StringsCompleter(offered).complete(session, line, candidates);
  }
}
