package se.meetmalmo.groups.core.internal.calendar;

import se.meetmalmo.groups.GroupCalendar;
import se.meetmalmo.groups.Meeting;

/** Meetings as calendar programs read them: iCalendar (RFC 5545). Thread-safe. */
public interface Calendars {
  /** Media type of a calendar. */
  String TYPE = "text/calendar;charset=UTF-8";

  /** One meeting, to be added to a calendar. */
  String one(Meeting meeting);

  /** All meetings of a group, to be subscribed to. */
  String all(GroupCalendar group);
}
