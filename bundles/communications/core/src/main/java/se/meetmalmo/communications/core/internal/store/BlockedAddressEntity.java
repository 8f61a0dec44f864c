package se.meetmalmo.communications.core.internal.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A row of {@code blocked_address}. */
@Entity
@Table(name = "blocked_address")
class BlockedAddressEntity {
  @Id
  @Column(length = 64)
  private String hash;

  @Column(name = "delivery_id", length = 32)
  private String deliveryId;

  @Column(name = "blocked_at")
  private long at;

  protected BlockedAddressEntity() {}

  BlockedAddressEntity(String hash, String deliveryId, Instant at) {
    this.hash = hash;
    this.deliveryId = deliveryId;
    this.at = at.toEpochMilli();
  }
}
