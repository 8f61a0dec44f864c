package se.meetmalmo.criteria.core.internal.command;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.criteria.Criteria;
import se.meetmalmo.criteria.RuleSetId;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;

/** Takes back the last activation. */
@Service
@Command(
    scope = "meet",
    name = "rules-rollback",
    description = "Puts the rule set in force that was so before the last rules-activate",
    detailedDescription = "Example: meet:rules-rollback")
public final class RulesRollbackCommand extends ConsoleCommand implements Action {
  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference Criteria criteria;
  @Reference Session session;

  @Override
  protected void run() {
    RuleSetId id = criteria.rollback(ConsoleActor.current());
    session.getConsole().println(json ? Json.write(id) : id + " is in force");
  }
}
