package se.meetmalmo.groups.core.internal.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import se.meetmalmo.groups.Meeting;
import se.meetmalmo.groups.NewMeeting;

/** A row of {@code meeting}. */
@Entity
@Table(name = "meeting")
class MeetingEntity {
  @Id
  @Column(length = 36)
  private String id;

  @Column(name = "group_id", length = 36)
  private String groupId;

  @Column(length = 400)
  private String title;

  @Column(name = "starts_at")
  private long startsAt;

  @Column(name = "ends_at")
  private long endsAt;

  @Column(length = 400)
  private String place;

  private int cancelled;

  @Column(name = "changed_at")
  private long changedAt;

  @Column(name = "sequence_of")
  private long sequence;

  @Lob private String agenda;
  @Lob private String minutes;

  protected MeetingEntity() {}

  MeetingEntity(Meeting meeting) {
    id = meeting.id();
    groupId = meeting.groupId();
    become(meeting);
  }

  final void become(Meeting meeting) {
    NewMeeting said = meeting.said();
    title = said.title();
    startsAt = said.start().toEpochMilli();
    endsAt = said.end().toEpochMilli();
    place = said.place();
    agenda = said.agenda();
    minutes = said.minutes();
    cancelled = meeting.cancelled() ? 1 : 0;
    changedAt = meeting.changedAt().toEpochMilli();
    sequence = meeting.sequence();
  }

  Meeting toMeeting() {
    return new Meeting(
        id,
        groupId,
        new NewMeeting(
            title,
            Instant.ofEpochMilli(startsAt),
            Instant.ofEpochMilli(endsAt),
            place,
            agenda,
            minutes),
        cancelled == 1,
        Instant.ofEpochMilli(changedAt),
        sequence);
  }
}
