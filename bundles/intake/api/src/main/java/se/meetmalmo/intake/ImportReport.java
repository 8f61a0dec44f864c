package se.meetmalmo.intake;

import java.util.List;

/**
 * What became of an import. Each row went in whole or not at all.
 *
 * @param accepted rows that are now in, new or brought up to date
 * @param refused rows that are not, with the line number (from 1) and the reason
 */
public record ImportReport(int accepted, List<Refused> refused) {
  public ImportReport {
    refused = List.copyOf(refused);
  }

  public record Refused(int line, String reason) {}
}
