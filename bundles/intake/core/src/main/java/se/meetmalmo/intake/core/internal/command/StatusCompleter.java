package se.meetmalmo.intake.core.internal.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import se.meetmalmo.intake.Status;

/** Completes the statuses of ideas. */
@Service
public final class StatusCompleter implements Completer {
  private static final List<String> NAMES =
      Arrays.stream(Status.values()).map(Status::name).toList();

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    return new StringsCompleter(NAMES, false).complete(session, line, candidates);
  }

  /**
   * @throws IllegalArgumentException names the known ones
   */
  static Status status(String name) {
    String wanted = name.toUpperCase(Locale.ROOT);
    if (!NAMES.contains(wanted)) {
      throw new IllegalArgumentException(
          "No status " + name + "; known: " + String.join(", ", NAMES));
    }
    return Status.valueOf(wanted);
  }
}
