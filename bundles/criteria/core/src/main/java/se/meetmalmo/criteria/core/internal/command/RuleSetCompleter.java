package se.meetmalmo.criteria.core.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import se.meetmalmo.criteria.Criteria;
import se.meetmalmo.platform.web.Language;

/** Completes the rule sets that are installed. */
@Service
public final class RuleSetCompleter implements Completer {
  @Reference Criteria criteria;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    List<String> installed =
        criteria.installed(Language.EN).stream().map(set -> set.ruleSet().toString()).toList();
    return new StringsCompleter(installed, false).complete(session, line, candidates);
  }
}
