package se.meetmalmo.groups.core.internal.store;

import java.util.List;
import java.util.Optional;
import se.meetmalmo.groups.ChecklistItem;
import se.meetmalmo.groups.Meeting;
import se.meetmalmo.groups.Report;
import se.meetmalmo.groups.ReportDue;
import se.meetmalmo.groups.WorkingGroup;

/**
 * A group with all that belongs to it.
 *
 * @param dues by day
 * @param reminded how far reminders of the next report have come: 0 for none yet
 * @param withheld nobody but those who work with groups may know of it
 * @param meetings by time
 * @param reports the last handed in first
 */
public record Kept(
    WorkingGroup group,
    List<ChecklistItem> checklist,
    List<ReportDue> dues,
    int reminded,
    boolean withheld,
    List<Meeting> meetings,
    List<Report> reports) {
  public Kept {
    checklist = List.copyOf(checklist);
    dues = List.copyOf(dues);
    meetings = List.copyOf(meetings);
    reports = List.copyOf(reports);
  }

  /** The report that is owed next; empty when none is. */
  public Optional<ReportDue> next() {
    return dues.stream().filter(ReportDue::owed).findFirst();
  }
}
