package se.meetmalmo.resourcebank.core.internal.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;
import se.meetmalmo.resourcebank.BankTransfer;
import se.meetmalmo.resourcebank.BankTransfer.Format;
import se.meetmalmo.resourcebank.ImportReport;

/**
 * Imports members. Refused rows are reported and are no failure of the command, for the rest is in;
 * it fails when it stopped before the end, or when no row went in.
 */
@Service
@Command(
    scope = "meet",
    name = "bank-import",
    description = "Imports members who have agreed elsewhere; reports every refused row",
    detailedDescription =
        "JSON lines, or comma-separated values when the file's name ends so; consentSource says"
            + " where and when the member agreed. The same externalId again brings a member up to"
            + " date. Fails when no row went in. Example: meet:bank-import /srv/members.jsonl")
public final class BankImportCommand extends ConsoleCommand implements Action {
  @Argument(name = "file", description = "JSON lines or .csv, in UTF-8", required = true)
  @Completion(FileCompleter.class)
  String file;

  @Option(name = "--json", description = "Print the report as JSON, and no progress")
  boolean json;

  @Reference BankTransfer transfer;
  @Reference Session session;

  @Override
  protected void run() throws IOException {
    PrintStream out = session.getConsole();
    boolean csv = file.toLowerCase(Locale.ROOT).endsWith(".csv");
    ImportReport report;
    try (InputStream rows = BankFiles.open(file)) {
      Format format = csv ? Format.CSV : Format.JSON_LINES;
      report = transfer.importMembers(rows, format, ConsoleActor.current(), this::progress);
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
      boolean none = report.refused().isEmpty();
      throw BankFiles.refused(file, none ? "has no rows" : "has no row that went in");
    }
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
