package se.meetmalmo.knowledgebank.core.internal.command;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.knowledgebank.Initiative;
import se.meetmalmo.knowledgebank.InitiativeEntry;
import se.meetmalmo.knowledgebank.KnowledgeBank;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;

/** Shows one initiative. */
@Service
@Command(
    scope = "meet",
    name = "initiative-show",
    description = "Shows an initiative, what was learned from it and what has happened to it",
    detailedDescription =
        "Example: meet:initiative-show --json 018f3b6e-0000-7000-8000-000000000000")
public final class InitiativeShowCommand extends ConsoleCommand implements Action {
  @Argument(name = "id", description = "Id of the initiative", required = true)
  @Completion(InitiativeCompleter.class)
  String id;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference KnowledgeBank bank;
  @Reference Session session;

  @Override
  protected void run() {
    InitiativeEntry entry =
        bank.show(id, ConsoleActor.current())
            .orElseThrow(() -> new NotFoundException("initiative", id));
    PrintStream out = session.getConsole();
    if (json) {
      out.println(Json.write(entry));
      return;
    }
    Initiative initiative = entry.initiative();
    out.printf("%s%n%n%s%n%n", initiative.profile().title(), initiative.profile().text());
    out.printf(
        "%s, %s, %s; owner %s; confirmed %s; version %d%n",
        initiative.profile().stage(),
        initiative.state(),
        initiative.freshness(),
        initiative.profile().owner().isEmpty() ? "unknown" : initiative.profile().owner(),
        initiative.confirmedAt(),
        initiative.version());
    out.printf("%d results, %d lessons%n%n", entry.results().size(), entry.lessons().size());
    Report history = Report.of("number", "at", "kind", "by");
    entry.history().forEach(s -> history.row(s.number(), s.at(), s.kind(), s.by()));
    history.print(out, false);
  }
}
