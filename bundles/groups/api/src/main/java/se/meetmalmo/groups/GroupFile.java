package se.meetmalmo.groups;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/**
 * All about one group, read in one go. Holds personal data.
 *
 * @param people those who have left too, the leader first
 * @param missing what it takes before the group can start: {@code leader}, {@code city}, {@code
 *     business}, {@code mandate.goal} and so on; empty once it has started
 * @param meetings by time
 * @param reportsDue by day
 * @param reports the last handed in first
 * @param history oldest first
 * @param reportDue the day of the next report that is owed; null (absent in JSON) when none is
 * @param late whether that day has passed
 */
public record GroupFile(
    WorkingGroup group,
    List<Person> people,
    List<String> missing,
    List<ChecklistItem> checklist,
    List<Meeting> meetings,
    List<ReportDue> reportsDue,
    List<Report> reports,
    List<GroupStep> history,
    @Schema(nullable = true) LocalDate reportDue,
    boolean late) {
  public GroupFile {
    people = List.copyOf(people);
    missing = List.copyOf(missing);
    checklist = List.copyOf(checklist);
    meetings = List.copyOf(meetings);
    reportsDue = List.copyOf(reportsDue);
    reports = List.copyOf(reports);
    history = List.copyOf(history);
  }
}
