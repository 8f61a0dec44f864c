package se.meetmalmo.resourcebank.core.internal.command;

import java.util.Arrays;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import se.meetmalmo.resourcebank.Member;

/** Completes the statuses of members. */
@Service
public final class StatusCompleter implements Completer {
  private static final List<String> NAMES =
      Arrays.stream(Member.Status.values()).map(Enum::name).toList();

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    return new StringsCompleter(NAMES, false).complete(session, line, candidates);
  }
}
