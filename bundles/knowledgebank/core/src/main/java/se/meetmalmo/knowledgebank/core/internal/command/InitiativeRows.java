package se.meetmalmo.knowledgebank.core.internal.command;

import java.io.PrintStream;
import se.meetmalmo.knowledgebank.InitiativeListing;
import se.meetmalmo.knowledgebank.InitiativeSummary;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.console.Report;

/** Initiatives as a table. */
final class InitiativeRows {
  private InitiativeRows() {}

  static void print(InitiativeListing listing, PrintStream out, boolean json) {
    Page<InitiativeSummary> page = listing.page();
    Report report =
        Report.of("stage", "freshness", "state", "origin", "owner", "changedAt", "title", "id");
    for (InitiativeSummary line : page.items()) {
      report.row(
          line.stage(),
          line.freshness(),
          line.state(),
          line.origin(),
          line.owner(),
          line.changedAt(),
          line.title(),
          line.id());
    }
    report.print(out, json);
    if (!json && page.pages() > 1) {
      out.printf("Page %d of %d, %d initiatives%n", page.page(), page.pages(), page.total());
    }
  }
}
