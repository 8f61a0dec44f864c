package se.meetmalmo.intake.core.internal.screening.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A row of {@code consultation_link}: the hash of a private link's secret. */
@Entity
@Table(name = "consultation_link")
class ConsultationLinkEntity {
  @Id
  @Column(length = 64)
  private String hash;

  @Column(name = "consultation_id", length = 36)
  private String consultationId;

  @Column(name = "created_at")
  private long createdAt;

  protected ConsultationLinkEntity() {}

  ConsultationLinkEntity(String hash, String consultationId, Instant now) {
    this.hash = hash;
    this.consultationId = consultationId;
    this.createdAt = now.toEpochMilli();
  }

  String consultationId() {
    return consultationId;
  }
}
