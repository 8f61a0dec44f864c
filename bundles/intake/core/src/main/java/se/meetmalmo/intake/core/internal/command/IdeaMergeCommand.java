package se.meetmalmo.intake.core.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.intake.core.internal.together.Merge;
import se.meetmalmo.intake.core.internal.together.Merging;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;

/** Asks two senders whether their ideas become one, and shows what has been asked. */
@Service
@Command(
    scope = "meet",
    name = "idea-merge",
    description = "Asks two senders whether their ideas become one; shows what has been asked",
    detailedDescription =
        "Example: meet:idea-merge M-2026-000042 M-2026-000017 'Båda vill samma sak'."
            + " Without a second idea it lists what has been asked about the first;"
            + " --withdraw MERGE takes a question back.")
public final class IdeaMergeCommand extends ConsoleCommand implements Action {
  @Argument(name = "id", description = "Case number or id", required = true)
  @Completion(CaseNumberCompleter.class)
  String id;

  @Argument(index = 1, name = "into", description = "The idea that it is to become part of")
  @Completion(CaseNumberCompleter.class)
  String into;

  @Argument(index = 2, name = "reason", description = "In plain words, for both senders")
  String reason;

  @Option(name = "--withdraw", description = "Id of the question to take back")
  String withdraw;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference Merging merging;
  @Reference Session session;

  @Override
  protected void run() {
    Report report = Report.of("from", "into", "state", "answerBy", "by", "id");
    for (Merge merge : merges(ConsoleActor.current())) {
      report.row(
          merge.fromCase(),
          merge.intoCase(),
          merge.state(),
          merge.answerBy(),
          merge.by(),
          merge.id());
    }
    report.print(session.getConsole(), json);
  }

  private List<Merge> merges(Actor by) {
    if (withdraw != null) {
      return List.of(merging.withdraw(withdraw, by));
    }
    return into == null
        ? merging.of(id, by).merges()
        : List.of(merging.propose(id, into, reason, by));
  }
}
