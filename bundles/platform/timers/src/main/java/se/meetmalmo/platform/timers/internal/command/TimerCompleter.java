package se.meetmalmo.platform.timers.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import se.meetmalmo.platform.timers.Timer;
import se.meetmalmo.platform.timers.Timers;

/** Completes the timers that can be run here. */
@Service
public final class TimerCompleter implements Completer {
  @Reference Timers timers;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    List<String> names = timers.list().stream().filter(Timer::present).map(Timer::name).toList();
    return new StringsCompleter(names, false).complete(session, line, candidates);
  }
}
