package se.meetmalmo.intake.core.internal.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;

/** A row of {@code idea_draft}, under the hash of a secret that only one browser has. */
@Entity
@Table(name = "idea_draft")
class DraftEntity {
  @Id
  @Column(length = 64)
  private String hash;

  @Lob private String document;

  @Column(name = "updated_at")
  private long updatedAt;

  protected DraftEntity() {}

  DraftEntity(String hash, String document, Instant now) {
    this.hash = hash;
    this.document = document;
    this.updatedAt = now.toEpochMilli();
  }

  String document() {
    return document;
  }

  Instant updatedAt() {
    return Instant.ofEpochMilli(updatedAt);
  }
}
