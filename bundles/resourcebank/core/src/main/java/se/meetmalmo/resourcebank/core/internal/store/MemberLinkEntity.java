package se.meetmalmo.resourcebank.core.internal.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A row of {@code member_link}: the hash of a private link's secret. */
@Entity
@Table(name = "member_link")
class MemberLinkEntity {
  @Id
  @Column(length = 64)
  private String hash;

  @Column(name = "member_id", length = 36)
  private String memberId;

  @Column(name = "created_at")
  private long createdAt;

  protected MemberLinkEntity() {}

  MemberLinkEntity(String hash, String memberId, Instant now) {
    this.hash = hash;
    this.memberId = memberId;
    this.createdAt = now.toEpochMilli();
  }
}
