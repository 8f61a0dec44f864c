package se.meetmalmo.criteria.core.internal.command;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.criteria.Criteria;
import se.meetmalmo.criteria.RuleSetView;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;
import se.meetmalmo.platform.web.Language;

/** Shows a rule set. */
@Service
@Command(
    scope = "meet",
    name = "rules-show",
    description = "Shows a rule set: criteria, exclusions, decision tables",
    detailedDescription = "Example: meet:rules-show --language en malmo@1.0.0")
public final class RulesShowCommand extends ConsoleCommand implements Action {
  @Argument(name = "set", description = "malmo@1.0.0, or malmo", required = true)
  @Completion(RuleSetCompleter.class)
  String set;

  @Option(name = "--language", description = "sv or en")
  String language = "sv";

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference Criteria criteria;
  @Reference Session session;

  @Override
  protected void run() {
    RuleSetView view = RuleSets.find(criteria, set, Language.of(language));
    PrintStream out = session.getConsole();
    if (json) {
      out.println(Json.write(view));
      return;
    }
    out.printf(
        "%s: %s%s%n%s%n%n",
        view.ruleSet(), view.name(), view.inForce() ? " (in force)" : "", view.description());
    Report criteriaReport = Report.of("criterion", "name", "description");
    view.criteria().forEach(c -> criteriaReport.row(c.id(), c.name(), c.description()));
    view.exclusions().forEach(e -> criteriaReport.row(e.id(), e.name(), e.description()));
    criteriaReport.print(out, false);
    view.tables().forEach(table -> print(table, out));
  }

  private static void print(RuleSetView.Table table, PrintStream out) {
    out.printf("%n%s (%s)%n", table.name(), table.hitPolicy());
    String[] heads = new String[table.inputs().size() + table.outputs().size()];
    for (int i = 0; i < heads.length; i++) {
      heads[i] =
          i < table.inputs().size()
              ? table.inputs().get(i)
              : table.outputs().get(i - table.inputs().size());
    }
    Report report = Report.of(heads);
    table.rows().forEach(row -> report.row(row.toArray()));
    report.print(out, false);
  }
}
