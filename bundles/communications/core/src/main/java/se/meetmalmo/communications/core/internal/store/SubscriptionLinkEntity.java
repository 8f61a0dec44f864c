package se.meetmalmo.communications.core.internal.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A row of {@code subscription_link}. */
@Entity
@Table(name = "subscription_link")
class SubscriptionLinkEntity {
  @Id
  @Column(length = 64)
  private String hash;

  @Column(name = "subscription_id", length = 36)
  private String subscriptionId;

  @Column(name = "created_at")
  private long at;

  protected SubscriptionLinkEntity() {}

  SubscriptionLinkEntity(String hash, String subscriptionId, Instant at) {
    this.hash = hash;
    this.subscriptionId = subscriptionId;
    this.at = at.toEpochMilli();
  }

  String subscriptionId() {
    return subscriptionId;
  }
}
