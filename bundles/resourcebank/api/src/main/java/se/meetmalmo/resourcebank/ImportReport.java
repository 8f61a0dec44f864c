package se.meetmalmo.resourcebank;

import java.util.List;

/**
 * What became of an import. Each row went in whole or not at all.
 *
 * @param accepted rows that are now in, new or brought up to date
 * @param refused rows that are not, with the line number (from 1) and the reason
 * @param lastLine all lines up to this one are settled: in, refused or empty; 0 when none is
 * @param incomplete it ended before the rows did: the stream broke or the database was away. What
 *     comes after {@code lastLine} can be sent again
 */
public record ImportReport(int accepted, List<Refused> refused, int lastLine, boolean incomplete) {
  public ImportReport {
    refused = List.copyOf(refused);
  }

  public record Refused(int line, String reason) {}
}
