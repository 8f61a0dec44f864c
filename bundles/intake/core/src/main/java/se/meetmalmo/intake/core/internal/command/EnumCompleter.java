package se.meetmalmo.intake.core.internal.command;

import java.util.Arrays;
import java.util.List;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes the names of an enum's constants, and reads them whatever their case. */
abstract class EnumCompleter<E extends Enum<E>> implements Completer {
  private final List<String> names;

  EnumCompleter(Class<E> type) {
    this.names = names(type);
  }

  @Override
  public final int complete(Session session, CommandLine line, List<String> candidates) {
    return new StringsCompleter(names, false).complete(session, line, candidates);
  }

  private static <E extends Enum<E>> List<String> names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
  }
}
