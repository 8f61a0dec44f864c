package se.meetmalmo.communications.core.internal.talk.store;

import java.time.Instant;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import se.meetmalmo.communications.plan.TalkGuest;
import se.meetmalmo.communications.plan.TalkState;
import se.meetmalmo.communications.plan.TalkTime;

/** A row of {@code plan_talk}. */
@Entity
@Table(name = "plan_talk")
class TalkEntity {
  @Id
  @Column(name = "activity_id", length = 36)
  private String activity;

  @Column(name = "guest_name", length = 300)
  private String guestName;

  @Column(name = "guest_email", length = 254)
  private String guestEmail;

  @Column(length = 5)
  private String language;

  @Enumerated(EnumType.STRING)
  @Column(name = "status", length = 20)
  private TalkState state;

  @Column(name = "unit_key", length = 150)
  private String unit;

  @Column(length = 300)
  private String title;

  @Column(name = "start_at")
  private Long start;

  @Column(name = "end_at")
  private Long end;

  @Column(length = 300)
  private String place;

  @Column(length = 500)
  private String link;

  @Column(name = "sequence_of")
  private int sequence;

  @Column(name = "told_at")
  private Long toldAt;

  @Column(length = 2_000)
  private String told;

  @Column(name = "is_reminded")
  private short reminded;

  @Column(name = "forget_at")
  private long forgetAt;

  @Version private long version;

  protected TalkEntity() {}

  TalkEntity(String activity) {
    this.activity = activity;
  }

  void set(Kept now) {
    guestName = now.guest().name();
    guestEmail = now.guest().email();
    language = now.guest().language();
    state = now.state();
    unit = now.unit();
    told = String.join(" ", now.told());
    reminded = (short) (now.reminded() ? 1 : 0);
    forgetAt = now.forgetAt().toEpochMilli();
    set(now.time());
  }

  private void set(TalkTime time) {
    title = time == null ? "" : time.title();
    place = time == null ? "" : time.place();
    link = time == null ? "" : time.link();
    sequence = time == null ? 0 : time.sequence();
    start = time == null ? null : time.start().toEpochMilli();
    end = time == null ? null : time.end().toEpochMilli();
    toldAt = time == null ? null : time.changedAt().toEpochMilli();
  }

  Kept toKept() {
    return new Kept(
        activity,
        unit,
        new TalkGuest(guestName, guestEmail, language),
        state,
        toTime(),
        told == null || told.isEmpty() ? List.of() : List.of(told.split(" ")),
        reminded != 0,
        Instant.ofEpochMilli(forgetAt));
  }

  /** Null while nobody was told. */
  TalkTime toTime() {
    return start == null
        ? null
        : new TalkTime(
            activity,
            title,
            Instant.ofEpochMilli(start),
            Instant.ofEpochMilli(end),
            place,
            link,
            sequence,
            state == TalkState.CANCELLED,
            Instant.ofEpochMilli(toldAt));
  }
}
