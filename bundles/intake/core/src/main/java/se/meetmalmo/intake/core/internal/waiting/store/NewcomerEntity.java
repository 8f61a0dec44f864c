package se.meetmalmo.intake.core.internal.waiting.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The one row of {@code idea_newcomer}: what was looked at last. */
@Entity
@Table(name = "idea_newcomer")
public class NewcomerEntity {
  static final int ONLY = 1;

  @Id private int id;

  @Column(name = "received_at")
  private long receivedAt;

  @Column(name = "idea_id", length = 36)
  private String ideaId;

  protected NewcomerEntity() {}

  Newcomer toNewcomer() {
    return new Newcomer(ideaId, Instant.ofEpochMilli(receivedAt));
  }

  void become(Newcomer last) {
    ideaId = last.id();
    receivedAt = last.receivedAt().toEpochMilli();
  }
}
