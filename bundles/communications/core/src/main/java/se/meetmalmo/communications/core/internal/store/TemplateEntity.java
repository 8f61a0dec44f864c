package se.meetmalmo.communications.core.internal.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import se.meetmalmo.communications.core.internal.store.TemplateStore.Kept;
import se.meetmalmo.communications.spi.Wording;

/** A row of {@code message_template}; only ever added. */
@Entity
@Table(name = "message_template")
class TemplateEntity {
  @Id
  @Column(length = 100)
  private String id;

  @Column(length = 60)
  private String kind;

  @Column(length = 5)
  private String language;

  @Column(name = "version_of")
  private int number;

  @Column(length = 400)
  private String subject;

  @Column(length = 20_000)
  private String body;

  @Column(name = "saved_by", length = 150)
  private String by;

  @Column(name = "saved_at")
  private long at;

  protected TemplateEntity() {}

  /**
   * @param number its version
   */
  TemplateEntity(Kept kept, int number) {
    this.id = kept.kind() + "/" + kept.language() + "/" + number;
    this.kind = kept.kind();
    this.language = kept.language();
    this.number = number;
    this.subject = kept.wording() == null ? null : kept.wording().subject();
    this.body = kept.wording() == null ? null : kept.wording().body();
    this.by = kept.by();
    this.at = kept.at().toEpochMilli();
  }

  Kept kept() {
    Wording wording = subject == null ? null : new Wording(subject, body);
    return new Kept(kind, language, number, wording, by, Instant.ofEpochMilli(at));
  }
}
