package se.meetmalmo.resourcebank.core.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.resourcebank.MemberQuery;
import se.meetmalmo.resourcebank.MemberSummary;
import se.meetmalmo.resourcebank.ResourceBank;

/** Completes ids of members: of those who registered last. */
@Service
public final class MemberCompleter implements Completer {
  private static final MemberQuery NEWEST =
      new MemberQuery("", List.of(), "", "", "", new PageRequest(0, 50));

  @Reference ResourceBank bank;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    List<String> ids =
        bank.list(NEWEST, ConsoleActor.current()).items().stream().map(MemberSummary::id).toList();
    return new StringsCompleter(ids, false).complete(session, line, candidates);
  }
}
