package se.meetmalmo.groups.core.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import se.meetmalmo.groups.GroupQuery;
import se.meetmalmo.groups.GroupSummary;
import se.meetmalmo.groups.WorkingGroups;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.console.ConsoleActor;

/** Completes ids of working groups. */
@Service
public final class GroupCompleter implements Completer {
  @Reference WorkingGroups groups;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    GroupQuery all = new GroupQuery("", List.of(), "", new PageRequest(0, PageRequest.MAX_SIZE));
    List<String> ids =
        groups.list(all, ConsoleActor.current()).items().stream().map(GroupSummary::id).toList();
    return new StringsCompleter(ids, false).complete(session, line, candidates);
  }
}
