package se.meetmalmo.groups.core.internal;

import java.util.List;
import se.meetmalmo.groups.ChecklistItem;
import se.meetmalmo.groups.GroupEvent.Type;
import se.meetmalmo.groups.Meeting;
import se.meetmalmo.groups.NewMeeting;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.NotFoundException;

/** Meetings and the checklist. */
final class Meetings {
  /** The most of one group. */
  private static final int MOST = 300;

  private Meetings() {}

  static Meeting call(Draft group, NewMeeting said) {
    group.alive();
    if (group.kept.meetings().size() >= MOST) {
      throw new ConflictException(
          "Group %s has had %d meetings: no more are kept".formatted(group.id(), MOST));
    }
    Meeting meeting = new Meeting(Ids.next(), group.id(), said, false, group.now, 0);
    group.put(meeting);
    group.tell(Type.MEETING_CALLED, meeting.id(), group.present());
    return meeting;
  }

  static Meeting change(Draft group, String id, NewMeeting said, long expected) {
    group.alive();
    Meeting was = find(group, id);
    if (was.cancelled()) {
      throw new ConflictException("Meeting " + id + " is cancelled");
    }
    if (expected >= 0 && expected != was.sequence()) {
      throw new ConflictException(
          "Meeting %s was changed meanwhile: it is at %d, not %d"
              .formatted(id, was.sequence(), expected));
    }
    Meeting meeting = new Meeting(id, group.id(), said, false, group.now, was.sequence() + 1);
    group.put(meeting);
    boolean moved =
        !was.said().start().equals(said.start())
            || !was.said().end().equals(said.end())
            || !was.said().place().equals(said.place());
    if (moved) {
      group.tell(Type.MEETING_MOVED, id, group.present());
    }
    return meeting;
  }

  static Meeting cancel(Draft group, String id) {
    group.alive();
    Meeting was = find(group, id);
    if (was.cancelled()) {
      return was;
    }
    Meeting meeting = new Meeting(id, group.id(), was.said(), true, group.now, was.sequence() + 1);
    group.put(meeting);
    group.tell(Type.MEETING_CANCELLED, id, group.present());
    return meeting;
  }

  private static Meeting find(Draft group, String id) {
    return group.kept.meetings().stream()
        .filter(meeting -> meeting.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("meeting", id));
  }

  /** Another list; items without an id are new. */
  static void list(Draft group, List<ChecklistItem> items) {
    group.alive();
    ChecklistItem.check(items);
    group.checklist =
        items.stream()
            .map(
                item ->
                    item.id().isEmpty()
                        ? new ChecklistItem(Ids.next(), item.text(), item.done())
                        : item)
            .toList();
  }

  static void tick(Draft group, String id, boolean done) {
    group.alive();
    if (group.checklist.stream().noneMatch(item -> item.id().equals(id))) {
      throw new NotFoundException("checklist item", id);
    }
    group.checklist =
        group.checklist.stream()
            .map(item -> item.id().equals(id) ? new ChecklistItem(id, item.text(), done) : item)
            .toList();
  }
}
