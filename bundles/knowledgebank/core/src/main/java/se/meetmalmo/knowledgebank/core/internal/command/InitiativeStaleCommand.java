package se.meetmalmo.knowledgebank.core.internal.command;

import java.util.EnumSet;
import java.util.Set;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.knowledgebank.Freshness;
import se.meetmalmo.knowledgebank.InitiativeQuery;
import se.meetmalmo.knowledgebank.KnowledgeBank;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;

/** Lists what owners have not confirmed. */
@Service
@Command(
    scope = "meet",
    name = "initiative-stale",
    description = "Lists initiatives whose owners have not confirmed them in time",
    detailedDescription =
        "With --due also those whose owners are to be asked or have just been."
            + " Example: meet:initiative-stale --due --json")
public final class InitiativeStaleCommand extends ConsoleCommand implements Action {
  @Option(name = "--due", description = "Also what is due")
  boolean due;

  @Option(name = "--page", description = "Which page, from 0")
  int page;

  @Option(name = "--size", description = "How many on a page, 1 to 200")
  int size = PageRequest.DEFAULT_SIZE;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference KnowledgeBank bank;
  @Reference Session session;

  @Override
  protected void run() {
    Set<Freshness> wanted = EnumSet.of(Freshness.STALE);
    if (due) {
      wanted.add(Freshness.DUE);
    }
    InitiativeQuery query =
        InitiativeQuery.ALL.withFreshness(wanted).withPage(new PageRequest(page, size));
    InitiativeRows.print(bank.list(query, ConsoleActor.current()), session.getConsole(), json);
  }
}
