package se.meetmalmo.intake.core.internal.screening.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import javax.persistence.Version;
import se.meetmalmo.intake.core.internal.store.Document;
import se.meetmalmo.platform.Json;

/** A row of {@code screening_bulk}. */
@Entity
@Table(name = "screening_bulk")
class BulkEntity {
  @Id
  @Column(length = 36)
  private String id;

  @Column(name = "done_at")
  private long at;

  private int undone;

  @Version private long version;

  @Column(length = Document.HEAD)
  private String document;

  @Lob
  @Column(name = "document_rest")
  private String rest;

  protected BulkEntity() {}

  BulkEntity(BulkRecord done) {
    id = done.id();
    at = done.at().toEpochMilli();
    write(done);
  }

  private void write(BulkRecord done) {
    Document text = Document.of(Json.write(done));
    document = text.head();
    rest = text.rest();
  }

  void undo(BulkRecord taken) {
    undone = 1;
    write(taken);
  }

  boolean isUndone() {
    return undone == 1;
  }

  BulkRecord toRecord() {
    return Json.stored(new Document(document, rest).whole(), BulkRecord.class);
  }
}
