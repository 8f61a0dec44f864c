package se.meetmalmo.matchmaking.core.internal.invitation.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A row of {@code invitation_link}: the hash of a private link's secret. */
@Entity
@Table(name = "invitation_link")
class InvitationLinkEntity {
  @Id
  @Column(length = 64)
  private String hash;

  @Column(name = "invitation_id", length = 36)
  private String invitationId;

  @Column(name = "created_at")
  private long createdAt;

  protected InvitationLinkEntity() {}

  InvitationLinkEntity(String hash, String invitationId, Instant now) {
    this.hash = hash;
    this.invitationId = invitationId;
    this.createdAt = now.toEpochMilli();
  }

  String invitationId() {
    return invitationId;
  }
}
