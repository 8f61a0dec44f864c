package se.meetmalmo.intake.core.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import se.meetmalmo.intake.IdeaQuery;
import se.meetmalmo.intake.IdeaSummary;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.console.ConsoleActor;

/** Completes case numbers: the newest that contain what is typed. */
@Service
public final class CaseNumberCompleter implements Completer {
  private static final PageRequest NEWEST = new PageRequest(0, 50);

  @Reference Intake intake;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    String argument = line.getCursorArgument();
    String typed = argument == null ? "" : argument.substring(0, line.getArgumentPosition());
    List<String> found =
        intake
            .list(new IdeaQuery(typed, List.of(), "", "", NEWEST), ConsoleActor.current())
            .items()
            .stream()
            .map(IdeaSummary::caseNumber)
            .toList();
    return new StringsCompleter(found, false).complete(session, line, candidates);
  }
}
