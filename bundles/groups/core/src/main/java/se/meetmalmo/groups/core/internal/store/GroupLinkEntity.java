package se.meetmalmo.groups.core.internal.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A row of {@code group_link}: the hash of a private link's secret. */
@Entity
@Table(name = "group_link")
class GroupLinkEntity {
  @Id
  @Column(length = 64)
  private String hash;

  @Column(name = "group_id", length = 36)
  private String groupId;

  @Column(name = "participant_id", length = 36)
  private String participantId;

  @Column(name = "made_by", length = 150)
  private String madeBy;

  private int calendar;

  @Column(name = "created_at")
  private long createdAt;

  protected GroupLinkEntity() {}

  GroupLinkEntity(Link link) {
    hash = link.hash();
    groupId = link.groupId();
    participantId = link.participantId();
    madeBy = link.madeBy();
    calendar = link.calendar() ? 1 : 0;
    createdAt = link.createdAt().toEpochMilli();
  }

  Link toLink() {
    return new Link(
        hash, groupId, participantId, madeBy, calendar == 1, Instant.ofEpochMilli(createdAt));
  }
}
