package se.meetmalmo.platform.store.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import se.meetmalmo.platform.journal.JournalOffice;
import se.meetmalmo.platform.journal.JournalOffice.Parked;

/** Completes the ids of parked events. */
@Service
public final class ParkedEventCompleter implements Completer {
  @Reference JournalOffice office;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    List<String> ids = office.parked().stream().map(Parked::eventId).distinct().toList();
    return new StringsCompleter(ids, false).complete(session, line, candidates);
  }
}
