package se.meetmalmo.groups;

import java.time.LocalDate;

/**
 * A report that a group owes, or has handed in.
 *
 * @param last the one that ends the group's work
 * @param reportId what was handed in for it; empty while it is owed
 */
public record ReportDue(LocalDate on, boolean last, String reportId) {
  public boolean owed() {
    return reportId.isEmpty();
  }
}
