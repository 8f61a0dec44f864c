package se.meetmalmo.knowledgebank.core.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import se.meetmalmo.knowledgebank.InitiativeQuery;
import se.meetmalmo.knowledgebank.InitiativeSummary;
import se.meetmalmo.knowledgebank.KnowledgeBank;
import se.meetmalmo.platform.console.ConsoleActor;

/** Ids of the initiatives that were changed last. */
@Service
public final class InitiativeCompleter implements Completer {
  @Reference KnowledgeBank bank;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    return new StringsCompleter(
            bank.list(InitiativeQuery.ALL, ConsoleActor.current()).page().items().stream()
                .map(InitiativeSummary::id)
                .toList())
        .complete(session, line, candidates);
  }
}
