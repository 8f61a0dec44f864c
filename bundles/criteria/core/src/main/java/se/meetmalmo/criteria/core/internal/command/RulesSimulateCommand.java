package se.meetmalmo.criteria.core.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.criteria.Change;
import se.meetmalmo.criteria.Criteria;
import se.meetmalmo.criteria.RuleSetId;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;
import se.meetmalmo.platform.web.Language;

/** Tries a rule set on everything handed in. */
@Service
@Command(
    scope = "meet",
    name = "rules-simulate",
    description = "Tries a rule set on everything handed in; lists whose outcome would change",
    detailedDescription = "Changes nothing. Example: meet:rules-simulate --json malmo@1.0.0")
public final class RulesSimulateCommand extends ConsoleCommand implements Action {
  @Argument(name = "set", description = "malmo@1.0.0, or malmo", required = true)
  @Completion(RuleSetCompleter.class)
  String set;

  @Option(name = "--language", description = "Language of the reasons: sv or en")
  String language = "sv";

  @Option(name = "--json", description = "Print JSON, and no progress")
  boolean json;

  @Reference Criteria criteria;
  @Reference Session session;

  private int tried;

  @Override
  protected void run() {
    RuleSetId id = RuleSets.id(criteria, set);
    List<Change> changes = criteria.trial(id, Language.of(language), this::progress);
    if (!json) {
      session.getConsole().println();
    }
    Report report = Report.of("id", "before", "after", "reason");
    changes.forEach(c -> report.row(c.id(), c.before(), c.after(), c.reason()));
    report.print(session.getConsole(), json);
    if (!json) {
      session.getConsole().printf("%d tried, %d would change%n", tried, changes.size());
    }
  }

  private void progress(int done) {
    tried = done;
    if (!json) {
      session.getConsole().print("\r" + done + " tried");
      session.getConsole().flush();
    }
  }
}
