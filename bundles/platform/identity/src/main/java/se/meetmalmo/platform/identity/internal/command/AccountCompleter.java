package se.meetmalmo.platform.identity.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import se.meetmalmo.platform.identity.internal.Account;
import se.meetmalmo.platform.identity.internal.People;

/** Completes the names of accounts. */
@Service
public final class AccountCompleter implements Completer {
  @Reference private People people;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    List<String> names = people.list().stream().map(Account::name).toList();
    return new StringsCompleter(names).complete(session, line, candidates);
  }
}
