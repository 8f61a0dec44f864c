package se.meetmalmo.search.lucene.internal.command;

import java.util.HashSet;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.console.Report;
import se.meetmalmo.search.Likeness;
import se.meetmalmo.search.SharedConcept;
import se.meetmalmo.search.SimilarHit;
import se.meetmalmo.search.SimilarQuery;
import se.meetmalmo.search.SimilarWork;

/** Lists work that is like a text. */
@Service
@Command(
    scope = "meet",
    name = "similar",
    description = "Lists work that is like a text, the nearest first, with what both speak of",
    detailedDescription = "Example: meet:similar --all --json \"cykelparkering vid stationen\"")
public final class SimilarCommand implements Action {
  @Argument(name = "text", description = "What somebody might write", required = true)
  String text;

  @Option(name = "--title", description = "What it might be called")
  String title = "";

  @Option(name = "--limit", description = "How many, 1 to 100")
  int limit = SimilarQuery.DEFAULT_LIMIT;

  @Option(name = "--all", description = "Also what is too distant to be shown to those who write")
  boolean all;

  @Option(name = "--public", description = "Only what everyone may see")
  boolean everyone;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference SimilarWork work;
  @Reference Session session;

  @Override
  public Object execute() {
    Actor reader = everyone ? Actor.ANONYMOUS : new Actor("console", new HashSet<>(Roles.ALL));
    Likeness floor = all ? Likeness.DISTANT : Likeness.RELATED;
    Report report =
        Report.of("likeness", "score", "type", "title", "status", "why", "externalId", "id");
    for (SimilarHit hit : work.find(new SimilarQuery(title, text, limit, floor, reader))) {
      report.row(
          hit.likeness(),
          hit.score(),
          hit.type(),
          hit.title(),
          hit.status(),
          hit.why().stream().map(SharedConcept::concept).collect(Collectors.joining(", ")),
          hit.externalId(),
          hit.source() + ":" + hit.id());
    }
    report.print(session.getConsole(), json);
    return null;
  }
}
