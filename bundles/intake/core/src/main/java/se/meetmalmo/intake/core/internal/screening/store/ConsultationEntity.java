package se.meetmalmo.intake.core.internal.screening.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import se.meetmalmo.intake.core.internal.store.Document;
import se.meetmalmo.intake.screening.Answer;
import se.meetmalmo.intake.screening.Consultation;
import se.meetmalmo.intake.screening.NewConsultation;
import se.meetmalmo.platform.Json;

/**
 * A row of {@code consultation}. Question and answer are JSON; the addressee stands in the first.
 */
@Entity
@Table(name = "consultation")
class ConsultationEntity {
  @Id
  @Column(length = 36)
  private String id;

  @Column(name = "idea_id", length = 36)
  private String ideaId;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private Consultation.State state;

  @Column(name = "asked_by", length = 150)
  private String askedBy;

  @Column(name = "asked_at")
  private long askedAt;

  @Column(name = "remind_at")
  private long remindAt;

  @Column(name = "closes_at")
  private long closesAt;

  @Column(name = "answered_at")
  private Long answeredAt;

  @Column(name = "reminded_at")
  private Long remindedAt;

  @Version private long version;

  @Column(length = Document.HEAD)
  private String question;

  @Column(length = Document.HEAD)
  private String answer;

  @Column(length = 8_000)
  private String refusal;

  protected ConsultationEntity() {}

  ConsultationEntity(Consultation asked, Instant remindAt) {
    id = asked.id();
    ideaId = asked.ideaId();
    askedBy = asked.askedBy();
    askedAt = asked.askedAt().toEpochMilli();
    this.remindAt = remindAt.toEpochMilli();
    closesAt = asked.closesAt().toEpochMilli();
    question = Json.write(asked.asked());
    become(asked);
  }

  final void become(Consultation now) {
    state = now.state();
    answeredAt = millis(now.answeredAt());
    remindedAt = millis(now.remindedAt());
    answer = now.answer() == null ? null : Json.write(now.answer());
    refusal = now.refusal();
  }

  private static Long millis(Instant at) {
    return at == null ? null : at.toEpochMilli();
  }

  private static Instant instant(Long at) {
    return at == null ? null : Instant.ofEpochMilli(at);
  }

  Consultation toConsultation() {
    return new Consultation(
        id,
        ideaId,
        Json.stored(question, NewConsultation.class),
        askedBy,
        Instant.ofEpochMilli(askedAt),
        Instant.ofEpochMilli(closesAt),
        state,
        answer == null ? null : Json.stored(answer, Answer.class),
        refusal,
        instant(answeredAt),
        instant(remindedAt));
  }
}
