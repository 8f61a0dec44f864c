package se.meetmalmo.matchmaking.core.internal.invitation.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** A row of {@code invitee}: held while somebody's seats are counted and one is added. */
@Entity
@Table(name = "invitee")
class InviteeEntity {
  @Id
  @Column(name = "who_key", length = 64)
  private String whoKey;

  @Version private long version;

  protected InviteeEntity() {}

  InviteeEntity(String whoKey) {
    this.whoKey = whoKey;
  }
}
