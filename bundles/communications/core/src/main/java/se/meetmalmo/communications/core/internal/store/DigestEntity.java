package se.meetmalmo.communications.core.internal.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A row of {@code digest}. */
@Entity
@Table(name = "digest")
class DigestEntity {
  @Id
  @Column(length = 20)
  private String period;

  @Column(name = "until_at")
  private long until;

  private int recipients;

  protected DigestEntity() {}

  DigestEntity(String period, Instant until, int recipients) {
    this.period = period;
    this.until = until.toEpochMilli();
    this.recipients = recipients;
  }
}
