package se.meetmalmo.intake.core.internal.waiting.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

/** A row of {@code idea_alarm}: something was due and has been told. */
@Entity
@Table(name = "idea_alarm")
public class AlarmEntity {
  @Id
  @Column(length = 90)
  private String id;

  @Column(name = "idea_id", length = 36)
  private String ideaId;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private AlarmKind kind;

  private long since;

  @Column(name = "raised_at")
  private long at;

  protected AlarmEntity() {}

  AlarmEntity(Due due, long at) {
    this.id = due.alarm();
    this.ideaId = due.idea().id();
    this.kind = due.kind();
    this.since = due.since();
    this.at = at;
  }
}
