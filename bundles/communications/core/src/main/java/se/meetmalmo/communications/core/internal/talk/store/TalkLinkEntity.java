package se.meetmalmo.communications.core.internal.talk.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A row of {@code plan_talk_link}. */
@Entity
@Table(name = "plan_talk_link")
class TalkLinkEntity {
  @Id
  @Column(length = 64)
  private String hash;

  @Column(name = "activity_id", length = 36)
  private String activity;

  protected TalkLinkEntity() {}

  TalkLinkEntity(String hash, String activity) {
    this.hash = hash;
    this.activity = activity;
  }

  String activity() {
    return activity;
  }
}
