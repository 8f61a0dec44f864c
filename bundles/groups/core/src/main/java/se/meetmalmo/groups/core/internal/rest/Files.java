package se.meetmalmo.groups.core.internal.rest;

import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import se.meetmalmo.groups.GroupFile;
import se.meetmalmo.groups.Meeting;
import se.meetmalmo.groups.core.internal.calendar.Calendars;
import se.meetmalmo.platform.NotFoundException;

/** Calendar files. */
final class Files {
  private Files() {}

  /** Where a calendar is subscribed to. */
  static String calendar(String secret) {
    return "/calendars/" + secret + ".ics";
  }

  /**
   * @throws NotFoundException when the group has no such meeting
   */
  static Response meeting(GroupFile file, String meetingId, Calendars calendars) {
    Meeting meeting =
        file.meetings().stream()
            .filter(one -> one.id().equals(meetingId))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("meeting", meetingId));
    return answer(calendars.one(meeting), "meeting.ics");
  }

  static Response answer(String calendar, String name) {
    return Response.ok(calendar, Calendars.TYPE)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex, nofollow")
        .build();
  }
}
