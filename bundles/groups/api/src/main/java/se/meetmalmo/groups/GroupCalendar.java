package se.meetmalmo.groups;

import java.util.List;

/** The meetings of a group, for a calendar; cancelled ones too. */
public record GroupCalendar(String groupId, String title, List<Meeting> meetings) {
  public GroupCalendar {
    meetings = List.copyOf(meetings);
  }
}
