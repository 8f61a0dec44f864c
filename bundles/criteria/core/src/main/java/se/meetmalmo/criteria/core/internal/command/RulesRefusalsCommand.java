package se.meetmalmo.criteria.core.internal.command;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.criteria.Criteria;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;

/** Says which rule sets were refused, and why. */
@Service
@Command(
    scope = "meet",
    name = "rules-refusals",
    description = "Says which rule sets were refused when they were loaded, where and why",
    detailedDescription = "Example: meet:rules-refusals --json")
public final class RulesRefusalsCommand extends ConsoleCommand implements Action {
  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference Criteria criteria;
  @Reference Session session;

  @Override
  protected void run() {
    Report report = Report.of("source", "place", "reason");
    criteria
        .refusals()
        .forEach(refusal -> report.row(refusal.source(), refusal.place(), refusal.reason()));
    report.print(session.getConsole(), json);
  }
}
