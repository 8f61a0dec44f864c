package se.meetmalmo.knowledgebank.core.internal.command;

import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.knowledgebank.InitiativeQuery;
import se.meetmalmo.knowledgebank.KnowledgeBank;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;

/** Lists initiatives. */
@Service
@Command(
    scope = "meet",
    name = "initiative-list",
    description = "Lists initiatives, the last changed first",
    detailedDescription = "Example: meet:initiative-list --theme skola --text lärling --json")
public final class InitiativeListCommand extends ConsoleCommand implements Action {
  @Option(name = "--text", description = "Words, each of which begins a word of the initiative")
  String text = "";

  @Option(name = "--theme", description = "Only of this theme", multiValued = true)
  List<String> themes;

  @Option(name = "--area", description = "Only in this part of the city", multiValued = true)
  List<String> areas;

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
    InitiativeQuery query =
        new InitiativeQuery(
            text,
            themes == null ? List.of() : themes,
            areas == null ? List.of() : areas,
            Set.of(),
            List.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            new PageRequest(page, size));
    InitiativeRows.print(bank.list(query, ConsoleActor.current()), session.getConsole(), json);
  }
}
