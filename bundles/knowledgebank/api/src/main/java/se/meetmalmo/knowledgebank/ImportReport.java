package se.meetmalmo.knowledgebank;

import java.util.List;

/**
 * What became of an import. Each row went in whole or not at all.
 *
 * @param accepted rows that are now in, whether new, brought up to date or known as they were
 * @param created rows that were new
 * @param updated rows that said something else than was known
 * @param unchanged rows that said what was known
 * @param refused rows that are not in, by line
 * @param lastLine all lines up to this one are settled: in, refused or empty; 0 when none is
 * @param incomplete it ended before the rows did: the stream broke or the database was away. What
 *     comes after {@code lastLine} can be sent again
 * @param dryRun nothing was written; the figures say what would have been
 */
public record ImportReport(
    int accepted,
    int created,
    int updated,
    int unchanged,
    List<Refused> refused,
    int lastLine,
    boolean incomplete,
    boolean dryRun) {
  public ImportReport {
    refused = List.copyOf(refused);
  }

  /**
   * A row that is not in.
   *
   * @param line from 1; of a row of several lines the first
   * @param field that it failed for; empty when it was the row as such
   * @param reason plain English
   */
  public record Refused(int line, String field, String reason) {}
}
