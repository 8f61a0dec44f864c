package se.meetmalmo.intake.core.internal.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.Step;

/** A row of {@code idea_step}: a step of an idea but the first, which the idea's own row tells. */
@Entity
@Table(name = "idea_step")
class IdeaStepEntity {
  @Id
  @Column(length = 48)
  private String id;

  @Column(name = "idea_id", length = 36)
  private String ideaId;

  @Column(name = "number_of")
  private int number;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private IdeaEvent.Type type;

  @Enumerated(EnumType.STRING)
  @Column(name = "from_status", length = 20)
  private Status from;

  @Enumerated(EnumType.STRING)
  @Column(name = "to_status", length = 20)
  private Status to;

  @Column(name = "done_at")
  private long at;

  @Column(name = "done_by", length = 150)
  private String by;

  @Column(length = 8_000)
  private String reason;

  /** 1 or 0. */
  private int overrules;

  protected IdeaStepEntity() {}

  IdeaStepEntity(String ideaId, Step step) {
    this.id = ideaId + ":" + step.number();
    this.ideaId = ideaId;
    this.number = step.number();
    this.type = step.type();
    this.from = step.from();
    this.to = step.to();
    this.at = step.at().toEpochMilli();
    this.by = step.by();
    this.reason = step.reason();
    this.overrules = step.overrules() ? 1 : 0;
  }

  String ideaId() {
    return ideaId;
  }

  Step toStep() {
    return new Step(number, type, from, to, Instant.ofEpochMilli(at), by, reason, overrules == 1);
  }
}
