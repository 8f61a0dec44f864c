package se.meetmalmo.knowledgebank.core.internal.command;

import java.io.PrintStream;
import se.meetmalmo.knowledgebank.ImportReport;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.console.Report;

/** Reports of imports on the console. */
final class Imports {
  private Imports() {}

  /**
   * Refused rows are reported and are no failure, for the rest is in.
   *
   * @throws InvalidInputException when no row went in
   * @throws IllegalStateException when it stopped before the end
   */
  static void print(ImportReport report, String what, PrintStream out, boolean json) {
    if (json) {
      out.println(Json.write(report));
    } else {
      out.println();
      if (!report.refused().isEmpty()) {
        Report refused = Report.of("line", "field", "reason");
        report.refused().forEach(row -> refused.row(row.line(), row.field(), row.reason()));
        refused.print(out, false);
      }
      out.printf(
          "%s%d new, %d changed, %d as before, %d refused%n",
          report.dryRun() ? "Nothing was written; there would be " : "",
          report.created(),
          report.updated(),
          report.unchanged(),
          report.refused().size());
    }
    if (report.incomplete()) {
      throw new IllegalStateException(
          "The import stopped; up to line %d of %s all is settled: send the rest again"
              .formatted(report.lastLine(), what));
    }
    if (report.accepted() == 0) {
      throw new InvalidInputException(
          FieldError.of("", "unreadable", what + " has no row that went in"));
    }
  }
}
