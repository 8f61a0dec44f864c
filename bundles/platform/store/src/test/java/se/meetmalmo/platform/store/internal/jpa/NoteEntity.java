package se.meetmalmo.platform.store.internal.jpa;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** A row for the tests. */
@Entity
@Table(name = "NOTE")
public class NoteEntity {
  @Id private String id;

  @Version private int version;

  @Column(nullable = false)
  private String text;

  protected NoteEntity() {}

  public NoteEntity(String id, String text) {
    this.id = id;
    this.text = text;
  }

  public String text() {
    return text;
  }

  public void write(String newText) {
    this.text = newText;
  }
}
