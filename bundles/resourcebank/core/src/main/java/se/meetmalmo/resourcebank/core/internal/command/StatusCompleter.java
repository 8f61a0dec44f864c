package se.meetmalmo.resourcebank.core.internal.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
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

  /**
   * @throws InvalidInputException names the known ones
   */
  static Member.Status read(String name) {
    String wanted = name.toUpperCase(Locale.ROOT);
    if (!NAMES.contains(wanted)) {
      String known = String.join(", ", NAMES);
      throw new InvalidInputException(
          FieldError.of("status", "unknown-value", name + " is not one of " + known, known));
    }
    return Member.Status.valueOf(wanted);
  }
}
