package se.meetmalmo.intake.core.internal.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
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
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;

/**
 * Imports ideas. Refused rows are reported and are no failure of the command, for the rest is in;
 * it fails when it stopped before the end, or when no row went in.
 */
@Service
@Command(
    scope = "meet",
    name = "idea-import",
    description = "Imports ideas, one JSON object a line; reports every refused row",
    detailedDescription =
        "Only title and text are required; the same externalId again brings an idea up to date."
            + " Fails when no row went in. Example: meet:idea-import /srv/ideas.jsonl")
public final class IdeaImportCommand extends ConsoleCommand implements Action {
  @Argument(name = "file", description = "JSON lines in UTF-8", required = true)
  @Completion(FileCompleter.class)
  String file;

  @Option(name = "--json", description = "Print the report as JSON, and no progress")
  boolean json;

  @Reference Intake intake;
  @Reference Session session;

  @Override
  protected void run() throws IOException {
    PrintStream out = session.getConsole();
    ImportReport report;
    try (InputStream lines = open()) {
      report = intake.importLines(lines, ConsoleActor.current(), this::progress);
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
    if (report.accepted() == 0) {
      throw refused(report.refused().isEmpty() ? "has no rows" : "has no row that went in");
    }
  }

  private InputStream open() throws IOException {
    try {
      Path path = Path.of(file);
      if (Files.isDirectory(path)) {
        throw refused("can't be read: it is a folder");
      }
      return Files.newInputStream(path);
    } catch (NoSuchFileException e) {
      throw refused("can't be read: there is no such file where the platform runs");
    } catch (AccessDeniedException e) {
      throw refused("can't be read: the account that the platform runs under may not");
    } catch (InvalidPathException e) {
      throw refused("can't be read: it is no path");
    }
  }

  private InvalidInputException refused(String why) {
    return new InvalidInputException(FieldError.of("", "unreadable", file + " " + why));
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
