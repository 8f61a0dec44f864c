package se.meetmalmo.matchmaking.core.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import se.meetmalmo.matchmaking.procurement.Procurements;
import se.meetmalmo.platform.console.ConsoleActor;

/** Offers the procurements that run. */
@Service
public final class ProcurementCompleter implements Completer {
  @Reference Procurements procurements;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    StringsCompleter known = new StringsCompleter();
    procurements
        .list(false, ConsoleActor.current())
        .forEach(one -> known.getStrings().add(one.id()));
    return known.complete(session, line, candidates);
  }
}
