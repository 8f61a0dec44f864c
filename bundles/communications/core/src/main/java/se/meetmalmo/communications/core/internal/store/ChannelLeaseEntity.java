package se.meetmalmo.communications.core.internal.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** A row of {@code channel_lease}. */
@Entity
@Table(name = "channel_lease")
class ChannelLeaseEntity {
  @Id
  @Column(length = 20)
  private String channel;

  @Column(length = 36)
  private String holder;

  @Column(name = "until_at")
  private long until;

  private long fence;
  @Version private long version;

  protected ChannelLeaseEntity() {}

  ChannelLeaseEntity(String channel) {
    this.channel = channel;
    this.holder = "";
  }

  boolean isLive(Instant now) {
    return until > now.toEpochMilli();
  }

  boolean isHeld(Fence by, Instant now) {
    return fence == by.number() && holder.equals(by.holder()) && isLive(now);
  }

  boolean isOf(String somebody) {
    return holder.equals(somebody);
  }

  Fence take(String newHolder, Instant now, Instant newUntil) {
    if (!holder.equals(newHolder) || !isLive(now)) {
      holder = newHolder;
      fence++;
    }
    renew(now, newUntil);
    return new Fence(channel, holder, fence);
  }

  /** Once half of it has gone: not with each message. */
  void renew(Instant now, Instant newUntil) {
    long left = until - now.toEpochMilli();
    if (left * 2 < newUntil.toEpochMilli() - now.toEpochMilli()) {
      until = newUntil.toEpochMilli();
    }
  }

  void end(Instant now) {
    until = now.toEpochMilli();
  }
}
