package se.meetmalmo.communications.plan;

import java.time.Instant;

/**
 * When and where a talk is, as both sides were told last; nothing of whom it is with.
 *
 * @param activity id in the plan
 * @param title the activity's
 * @param place may be empty
 * @param link to the video meeting; may be empty
 * @param sequence counts what was said of it, from 0, as in iCalendar (RFC 5545)
 * @param cancelled it is called off; it stays, so that calendars take it away
 */
public record TalkTime(
    String activity,
    String title,
    Instant start,
    Instant end,
    String place,
    String link,
    int sequence,
    boolean cancelled,
    Instant changedAt) {
  /** Whether both sides would come to the same time and place. */
  public boolean isAt(TalkTime other) {
    return start.equals(other.start)
        && end.equals(other.end)
        && place.equals(other.place)
        && link.equals(other.link);
  }
}
