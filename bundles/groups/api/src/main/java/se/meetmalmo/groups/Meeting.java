package se.meetmalmo.groups;

import java.time.Instant;

/**
 * A meeting of a group.
 *
 * @param cancelled it is not held; it stays, so that calendars take it away
 * @param sequence counts the changes, from 0; for conflicts, and for calendars
 */
public record Meeting(
    String id,
    String groupId,
    NewMeeting said,
    boolean cancelled,
    Instant changedAt,
    long sequence) {}
