package se.meetmalmo.knowledgebank.core.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import se.meetmalmo.platform.Json;

/** A row of {@code handed_over}: what a group reported last. */
@Entity
@Table(name = "handed_over")
class HandedEntity {
  @Id
  @Column(name = "initiative_id", length = 36)
  private String initiativeId;

  @Column(length = Document.HEAD)
  private String said;

  @Lob
  @Column(name = "said_rest")
  private String saidRest;

  protected HandedEntity() {}

  HandedEntity(String initiativeId) {
    this.initiativeId = initiativeId;
  }

  final void become(Handed handed) {
    Document written = Document.of(Json.write(handed));
    said = written.head();
    saidRest = written.rest();
  }

  Handed toHanded() {
    return Json.stored(new Document(said, saidRest).whole(), Handed.class);
  }
}
