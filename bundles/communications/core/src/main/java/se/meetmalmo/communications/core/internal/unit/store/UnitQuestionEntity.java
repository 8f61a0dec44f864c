package se.meetmalmo.communications.core.internal.unit.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A row of {@code unit_question}. */
@Entity
@Table(name = "unit_question")
class UnitQuestionEntity {
  @Id
  @Column(length = 36)
  private String id;

  @Column(length = 400)
  private String organisation;

  @Column(name = "idea_id", length = 36)
  private String ideaId;

  @Column(name = "case_number", length = 20)
  private String caseNumber;

  @Column(name = "asked_at")
  private long askedAt;

  @Column(name = "closes_at")
  private long closesAt;

  @Column(name = "answered_at")
  private Long answeredAt;

  @Column(name = "is_open")
  private short open;

  protected UnitQuestionEntity() {}

  UnitQuestionEntity(UnitQuestion question) {
    id = question.id();
    organisation = question.organisation();
    ideaId = question.ideaId();
    caseNumber = question.caseNumber();
    askedAt = question.askedAt().toEpochMilli();
    closesAt = question.closesAt().toEpochMilli();
    answeredAt = question.answeredAt() == null ? null : question.answeredAt().toEpochMilli();
    open = (short) (question.open() ? 1 : 0);
  }

  UnitQuestion toQuestion() {
    return new UnitQuestion(
        id,
        organisation,
        ideaId,
        caseNumber,
        Instant.ofEpochMilli(askedAt),
        Instant.ofEpochMilli(closesAt),
        answeredAt == null ? null : Instant.ofEpochMilli(answeredAt),
        open == 1);
  }
}
