package se.meetmalmo.knowledgebank.core.internal.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A row of {@code review_link}: the hash of an owner's private link. */
@Entity
@Table(name = "review_link")
class ReviewLinkEntity {
  @Id
  @Column(length = 64)
  private String hash;

  @Column(name = "initiative_id", length = 36)
  private String initiativeId;

  @Column(name = "expires_at")
  private long expiresAt;

  protected ReviewLinkEntity() {}

  ReviewLinkEntity(String hash, String initiativeId, Instant expires) {
    this.hash = hash;
    this.initiativeId = initiativeId;
    this.expiresAt = expires.toEpochMilli();
  }
}
