package se.meetmalmo.communications.core.internal.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A row of {@code news}. */
@Entity
@Table(name = "news")
class NewsEntity {
  @Id
  @Column(name = "event_id", length = 100)
  private String event;

  @Column(length = 150)
  private String subject;

  @Column(name = "happened_at")
  private long at;

  protected NewsEntity() {}

  NewsEntity(String event, String subject, Instant at) {
    this.event = event;
    this.subject = subject;
    this.at = at.toEpochMilli();
  }
}
