package se.meetmalmo.intake.core.internal.screening.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import se.meetmalmo.intake.core.internal.store.Document;

/** A row of {@code screening_entry}; never changed. */
@Entity
@Table(name = "screening_entry")
class EntryEntity {
  @Id
  @Column(length = 36)
  private String id;

  @Column(name = "idea_id", length = 36)
  private String ideaId;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private Entry.Kind kind;

  @Column(length = 150)
  private String account;

  @Column(name = "done_at")
  private long at;

  @Column(name = "origin_of", length = 36)
  private String origin;

  @Column(length = Document.HEAD)
  private String document;

  @Lob
  @Column(name = "document_rest")
  private String rest;

  protected EntryEntity() {}

  EntryEntity(Entry entry) {
    id = entry.id();
    ideaId = entry.ideaId();
    kind = entry.kind();
    account = entry.account();
    at = entry.at().toEpochMilli();
    origin = entry.origin().isEmpty() ? null : entry.origin();
    Document text = Document.of(entry.document());
    document = text.head();
    rest = text.rest();
  }

  Entry toEntry() {
    return new Entry(
        id,
        ideaId,
        kind,
        account,
        Instant.ofEpochMilli(at),
        origin == null ? "" : origin,
        new Document(document, rest).whole());
  }
}
