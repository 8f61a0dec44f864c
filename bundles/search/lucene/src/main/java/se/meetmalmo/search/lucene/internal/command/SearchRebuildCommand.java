package se.meetmalmo.search.lucene.internal.command;

import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.platform.console.Report;
import se.meetmalmo.search.SearchIndex;

/** Builds the search index anew. */
@Service
@Command(
    scope = "meet",
    name = "search-rebuild",
    description = "Learns from all texts anew and indexes them; searches go on meanwhile",
    detailedDescription = "Example: meet:search-rebuild")
public final class SearchRebuildCommand implements Action {
  @Option(name = "--json", description = "Print JSON, and no progress")
  boolean json;

  @Reference SearchIndex index;
  @Reference Session session;

  @Override
  public Object execute() {
    long start = System.nanoTime();
    int texts = index.rebuild(this::show);
    if (!json) {
      session.getConsole().println();
    }
    Report.of("texts", "seconds")
        .row(texts, (System.nanoTime() - start) / 100_000_000 / 10.0)
        .print(session.getConsole(), json);
    return null;
  }

  private void show(SearchIndex.Progress progress) {
    if (!json) {
      String step = progress.step().name().toLowerCase(Locale.ROOT);
      session.getConsole().printf("\r%-8s %,d of %,d   ", step, progress.done(), index.size());
      session.getConsole().flush();
    }
  }
}
