package se.meetmalmo.groups;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The work of a group: meetings, checklist, reports. Done by a coordinator with an account, or by
 * the group's leader with the private link; others of the group, and the other {@link
 * WorkingGroups#READERS}, look. Thread-safe, one transaction each.
 *
 * <p>Where the key opens nothing, {@link se.meetmalmo.platform.NotFoundException}; where it opens
 * but does not suffice, {@link se.meetmalmo.platform.ForbiddenException}; in a group that is over,
 * {@link se.meetmalmo.platform.ConflictException}.
 */
@ProviderType
public interface GroupWork {
  /** All about the group; empty when the key opens nothing. A link shows no accounts' names. */
  Optional<GroupFile> open(Key key);

  /** Who comes by a private link; empty when it opens nothing. */
  Optional<Person> who(Key.Link link);

  /** Puts a checklist in the place of the one there is; items without an id are new. */
  List<ChecklistItem> setChecklist(Key key, List<ChecklistItem> items);

  /** Ticks an item, or takes the tick away. */
  List<ChecklistItem> tick(Key key, String itemId, boolean done);

  /** Calls a meeting. */
  Meeting meet(Key key, NewMeeting meeting);

  /**
   * Says something else of a meeting: its time, agenda, minutes.
   *
   * @param expectedSequence that was seen, or {@link WorkingGroups#ANY_VERSION}
   * @throws se.meetmalmo.platform.ConflictException when it was changed meanwhile, or cancelled
   */
  Meeting change(Key key, String meetingId, NewMeeting meeting, long expectedSequence);

  /** Cancels a meeting; nothing happens when it is so already. */
  Meeting cancel(Key key, String meetingId);

  /**
   * Hands a report in, for the one that is owed next and all that are late; with the last one no
   * other is owed.
   *
   * @throws se.meetmalmo.platform.ConflictException when the group has not started, a report waits
   *     for its review already, or the group is stopped and this is not the last
   */
  Report report(Key key, NewReport report);

  /** Leaves the group, by one's own link, which opens nothing from then on. */
  void leave(Key.Link link);

  /**
   * Somebody who is no member of the resource bank agrees to be named to anyone, or takes that
   * back.
   *
   * @throws se.meetmalmo.platform.ConflictException for a member, who says so in the membership
   */
  Person consent(Key.Link link, boolean named);

  /**
   * One more private link for somebody in the group, for a message to that person's own address.
   *
   * @return the secret, given this once
   */
  String issueLink(Key.Staff key, String participantId);

  /**
   * A secret address of the group's calendar; those made before by the same account end.
   *
   * @return the secret, given this once
   */
  String issueCalendar(Key.Staff key);

  /** The secret address of the group's calendar for who has such a link. */
  static String calendarOf(Key.Link link) {
    return Secrets.calendar(link.secret());
  }

  /** The calendar behind a secret address; empty when the secret opens nothing. */
  Optional<GroupCalendar> calendar(String secret);
}
