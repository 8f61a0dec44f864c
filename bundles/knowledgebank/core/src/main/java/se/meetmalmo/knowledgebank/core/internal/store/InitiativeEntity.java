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
import se.meetmalmo.knowledgebank.InitiativeProfile;
import se.meetmalmo.knowledgebank.Origin;
import se.meetmalmo.knowledgebank.State;
import se.meetmalmo.platform.Json;

/**
 * A row of {@code initiative}. Times are milliseconds since 1970, so that no database's or
 * process's time zone touches them. Fields are touched by its own methods only: OpenJPA sees no
 * other change.
 */
@Entity
@Table(name = "initiative")
class InitiativeEntity {
  @Id
  @Column(length = 36)
  private String id;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private State state;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private Origin origin;

  @Column(length = 160)
  private String source;

  @Column(name = "external_id", length = 300)
  private String externalId;

  @Column(name = "import_key", length = 480)
  private String key;

  @Column(name = "idea_id", length = 300)
  private String ideaId;

  @Column(name = "created_at")
  private long createdAt;

  @Column(name = "created_by", length = 150)
  private String createdBy;

  @Column(name = "changed_at")
  private long changedAt;

  @Column(name = "confirmed_at")
  private long confirmedAt;

  @Column(name = "ask_at")
  private Long askAt;

  @Column(name = "asked_at")
  private Long askedAt;

  private int steps;

  @Version private long version;

  @Column(length = Document.HEAD)
  private String profile;

  @Lob
  @Column(name = "profile_rest")
  private String profileRest;

  protected InitiativeEntity() {}

  InitiativeEntity(Kept kept) {
    id = kept.id();
    createdAt = kept.createdAt().toEpochMilli();
    createdBy = kept.createdBy();
    become(kept);
  }

  /** Takes over what can change. */
  final void become(Kept kept) {
    state = kept.state();
    origin = kept.origin();
    source = kept.source();
    externalId = kept.externalId();
    key = kept.key().isEmpty() ? null : kept.key();
    ideaId = kept.ideaId();
    changedAt = kept.changedAt().toEpochMilli();
    confirmedAt = kept.confirmedAt().toEpochMilli();
    askAt = millis(kept.askAt());
    askedAt = millis(kept.askedAt());
    steps = kept.steps();
    Document written = Document.of(Json.write(kept.profile()));
    if (!written.head().equals(profile) || written.rest() != null || profileRest != null) {
      profile = written.head();
      profileRest = written.rest();
    }
  }

  long version() {
    return version;
  }

  Kept toKept() {
    return new Kept(
        id,
        Json.stored(new Document(profile, profileRest).whole(), InitiativeProfile.class),
        state,
        origin,
        source,
        externalId,
        ideaId,
        Instant.ofEpochMilli(createdAt),
        createdBy,
        Instant.ofEpochMilli(changedAt),
        Instant.ofEpochMilli(confirmedAt),
        instant(askAt),
        instant(askedAt),
        steps,
        version);
  }

  private static Long millis(Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  private static Instant instant(Long millis) {
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }
}
