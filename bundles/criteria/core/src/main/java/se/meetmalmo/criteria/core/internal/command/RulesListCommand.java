package se.meetmalmo.criteria.core.internal.command;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.criteria.Criteria;
import se.meetmalmo.criteria.RuleSetView;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;
import se.meetmalmo.platform.web.Language;

/** Lists rule sets. */
@Service
@Command(
    scope = "meet",
    name = "rules-list",
    description = "Lists the rule sets that are installed",
    detailedDescription = "Example: meet:rules-list --json. What was refused: meet:rules-refusals")
public final class RulesListCommand extends ConsoleCommand implements Action {
  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference Criteria criteria;
  @Reference Session session;

  @Override
  protected void run() {
    Report report =
        Report.of("ruleSet", "inForce", "name", "criteria", "exclusions", "tables", "examples");
    for (RuleSetView set : criteria.installed(Language.EN)) {
      report.row(
          set.ruleSet(),
          set.inForce(),
          set.name(),
          set.criteria().size(),
          set.exclusions().size(),
          set.tables().size(),
          set.examples());
    }
    report.print(session.getConsole(), json);
    int refused = criteria.refusals().size();
    if (!json && refused > 0) {
      session.getConsole().println(refused + " faults refused: meet:rules-refusals");
    }
  }
}
