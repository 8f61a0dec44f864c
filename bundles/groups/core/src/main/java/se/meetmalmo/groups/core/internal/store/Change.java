package se.meetmalmo.groups.core.internal.store;

import java.util.List;
import se.meetmalmo.groups.GroupEvent;
import se.meetmalmo.groups.Meeting;
import se.meetmalmo.groups.Report;

/**
 * A group as it shall be, and what the neighbours are told; all is written or nothing.
 *
 * @param meetings those that are new or changed
 * @param reports likewise
 */
public record Change(
    Kept kept, List<Meeting> meetings, List<Report> reports, List<GroupEvent> events) {
  public Change {
    meetings = List.copyOf(meetings);
    reports = List.copyOf(reports);
    events = List.copyOf(events);
  }
}
