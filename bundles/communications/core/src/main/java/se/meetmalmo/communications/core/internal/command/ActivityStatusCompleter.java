package se.meetmalmo.communications.core.internal.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import se.meetmalmo.communications.plan.ActivityStatus;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;

/** Completes the states of activities, and reads them whatever their case. */
@Service
public final class ActivityStatusCompleter implements Completer {
  private static final List<String> NAMES =
      Arrays.stream(ActivityStatus.values()).map(Enum::name).toList();

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    return new StringsCompleter(NAMES, false).complete(session, line, candidates);
  }

  /**
   * @param typed null for none
   * @throws InvalidInputException names the known ones
   */
  static List<ActivityStatus> read(List<String> typed) {
    return typed == null ? List.of() : typed.stream().map(ActivityStatusCompleter::read).toList();
  }

  private static ActivityStatus read(String typed) {
    String name = typed.toUpperCase(Locale.ROOT);
    if (!NAMES.contains(name)) {
      throw new InvalidInputException(
          FieldError.of("status", "unknown-value", typed + " is not one of " + NAMES));
    }
    return ActivityStatus.valueOf(name);
  }
}
