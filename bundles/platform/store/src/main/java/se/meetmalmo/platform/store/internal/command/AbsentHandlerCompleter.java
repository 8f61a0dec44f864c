package se.meetmalmo.platform.store.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import se.meetmalmo.platform.journal.JournalOffice;
import se.meetmalmo.platform.journal.JournalOffice.Progress;

/** Completes the handlers that are not there now. */
@Service
public final class AbsentHandlerCompleter implements Completer {
  @Reference JournalOffice office;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    List<String> names =
        office.progress().stream()
            .filter(progress -> !progress.present())
            .map(Progress::handler)
            .distinct()
            .toList();
    return new StringsCompleter(names, false).complete(session, line, candidates);
  }
}
