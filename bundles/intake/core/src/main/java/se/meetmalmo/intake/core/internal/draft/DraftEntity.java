package se.meetmalmo.intake.core.internal.draft;

import java.sql.Timestamp;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;

/** A row of {@code idea_draft}. */
@Entity
@Table(name = "idea_draft")
public class DraftEntity {
  @Id
  @Column(columnDefinition = "char(64)")
  private String hash;

  @Lob private String document;
  private String receipt;

  @Column(name = "updated_at")
  private Timestamp updatedAt;

  protected DraftEntity() {}

  DraftEntity(String hash, Instant now) {
    this.hash = hash;
    this.document = "{}";
    this.receipt = "";
    this.updatedAt = Timestamp.from(now);
  }

  String document() {
    return document;
  }

  /** The sealed private link of what it became; empty until it is sent. */
  String receipt() {
    return receipt;
  }

  Instant updatedAt() {
    return updatedAt.toInstant();
  }

  boolean isSent() {
    return !receipt.isEmpty();
  }

  /** Also where something was sent long ago: it is a new draft now. */
  void write(String json, Instant now) {
    receipt = "";
    document = json;
    updatedAt = Timestamp.from(now);
  }

  /** What was written is forgotten here: the idea has it now. */
  void sentAs(String sealed, Instant now) {
    document = "{}";
    receipt = sealed;
    updatedAt = Timestamp.from(now);
  }
}
