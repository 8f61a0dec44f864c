package se.meetmalmo.intake.core.internal.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import se.meetmalmo.intake.ImportReport;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.console.Report;

/**
 * Imports ideas. Refused rows are reported and are no failure of the command, for the rest is in;
 * it fails when it stopped before the end, or has rows of which none went in.
 */
@Service
@Command(
    scope = "meet",
    name = "idea-import",
    description = "Imports ideas, one JSON object a line; reports every refused row",
    detailedDescription =
        "Only title and text are required; the same externalId again brings an idea up to date."
            + " Fails when no row went in. Example: meet:idea-import /srv/ideas.jsonl")
public final class IdeaImportCommand implements Action {
  @Argument(name = "file", description = "JSON lines in UTF-8", required = true)
  @Completion(FileCompleter.class)
  String file;

  @Option(name = "--json", description = "Print the report as JSON, and no progress")
  boolean json;

  @Reference Intake intake;
  @Reference Session session;

  @Override
  public Object execute() throws IOException {
    PrintStream out = session.getConsole();
    ImportReport report;
    try (InputStream lines = Files.newInputStream(Path.of(file))) {
      report = intake.importLines(lines, Consoles.actor(session), this::progress);
    }
    if (json) {
      out.println(Json.write(report));
    } else {
      print(report, out);
    }
    if (report.incomplete()) {
      throw new IllegalStateException(
          "The import stopped; up to line %d of %s all is settled: send the rest again"
              .formatted(report.lastLine(), file));
    }
    if (report.accepted() == 0 && !report.refused().isEmpty()) {
      throw new IllegalStateException("No row of " + file + " went in");
    }
    return null;
  }

  private void progress(int rows) {
    if (!json) {
      session.getConsole().print("\r" + rows + " rows");
      session.getConsole().flush();
    }
  }

  private static void print(ImportReport report, PrintStream out) {
    out.println();
    if (!report.refused().isEmpty()) {
      Report refused = Report.of("line", "reason");
      report.refused().forEach(row -> refused.row(row.line(), row.reason()));
      refused.print(out, false);
    }
    out.printf("%d accepted, %d refused%n", report.accepted(), report.refused().size());
  }
}
