package se.meetmalmo.criteria.core.internal.command;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.criteria.Criteria;
import se.meetmalmo.criteria.RuleSetId;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;

/** Puts a rule set in force. */
@Service
@Command(
    scope = "meet",
    name = "rules-activate",
    description = "Puts a rule set in force, at once and lastingly",
    detailedDescription =
        "Try it first with meet:rules-simulate; take it back with meet:rules-rollback."
            + " Example: meet:rules-activate malmo@1.1.0")
public final class RulesActivateCommand extends ConsoleCommand implements Action {
  @Argument(name = "set", description = "malmo@1.0.0, or malmo", required = true)
  @Completion(RuleSetCompleter.class)
  String set;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference Criteria criteria;
  @Reference Session session;

  @Override
  protected void run() {
    RuleSetId id = RuleSets.id(criteria, set);
    criteria.activate(id, ConsoleActor.current());
    session.getConsole().println(json ? Json.write(id) : id + " is in force");
  }
}
