package se.meetmalmo.intake.core.internal.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A row of {@code idea_link}: a further private link; the first stands in the idea's own row. */
@Entity
@Table(name = "idea_link")
class IdeaLinkEntity {
  @Id
  @Column(length = 64)
  private String hash;

  @Column(name = "idea_id", length = 36)
  private String ideaId;

  @Column(name = "created_at")
  private long createdAt;

  @Column(name = "revoked_at")
  private Long revokedAt;

  protected IdeaLinkEntity() {}

  IdeaLinkEntity(String hash, String ideaId, Instant now) {
    this.hash = hash;
    this.ideaId = ideaId;
    this.createdAt = now.toEpochMilli();
  }
}
