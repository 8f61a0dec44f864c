package se.meetmalmo.knowledgebank.core.internal.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import javax.persistence.Version;
import se.meetmalmo.knowledgebank.Experience;
import se.meetmalmo.knowledgebank.ExperienceEntry;
import se.meetmalmo.knowledgebank.Lesson;
import se.meetmalmo.knowledgebank.Result;
import se.meetmalmo.knowledgebank.State;
import se.meetmalmo.platform.Json;

/** A row of {@code experience}: a result or a lesson. */
@Entity
@Table(name = "experience")
class ExperienceEntity {
  @Id
  @Column(length = 36)
  private String id;

  @Column(name = "initiative_id", length = 36)
  private String initiativeId;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private Experience.Kind kind;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private State state;

  @Column(name = "created_at")
  private long createdAt;

  @Column(name = "changed_at")
  private long changedAt;

  @Version private long version;

  @Column(length = Document.HEAD)
  private String said;

  @Lob
  @Column(name = "said_rest")
  private String saidRest;

  protected ExperienceEntity() {}

  ExperienceEntity(ExperienceEntry entry) {
    id = entry.id();
    initiativeId = entry.initiativeId();
    kind = entry.said().kind();
    createdAt = entry.createdAt().toEpochMilli();
    become(entry);
  }

  final void become(ExperienceEntry entry) {
    state = entry.state();
    changedAt = entry.changedAt().toEpochMilli();
    Document written = Document.of(Json.write(entry.said()));
    said = written.head();
    saidRest = written.rest();
  }

  long version() {
    return version;
  }

  ExperienceEntry toEntry() {
    String json = new Document(said, saidRest).whole();
    return new ExperienceEntry(
        id,
        initiativeId,
        switch (kind) {
          case RESULT -> Json.stored(json, Result.class);
          case LESSON -> Json.stored(json, Lesson.class);
        },
        state,
        Instant.ofEpochMilli(createdAt),
        Instant.ofEpochMilli(changedAt),
        version);
  }
}
