package se.meetmalmo.communications.core.internal.plan.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import se.meetmalmo.communications.plan.ActivityStatus;
import se.meetmalmo.communications.plan.PlanStep;

/** A row of {@code plan_step}; only ever added. */
@Entity
@Table(name = "plan_step")
class PlanStepEntity {
  @Id
  @Column(length = 50)
  private String id;

  @Column(name = "activity_id", length = 36)
  private String activityId;

  @Column(name = "number_of")
  private int number;

  @Enumerated(EnumType.STRING)
  @Column(name = "from_status", length = 20)
  private ActivityStatus from;

  @Enumerated(EnumType.STRING)
  @Column(name = "to_status", length = 20)
  private ActivityStatus to;

  @Column(name = "done_at")
  private long at;

  @Column(name = "done_by", length = 200)
  private String by;

  @Column(length = 4_000)
  private String note;

  protected PlanStepEntity() {}

  PlanStepEntity(String activityId, PlanStep step) {
    this.id = activityId + "." + step.number();
    this.activityId = activityId;
    this.number = step.number();
    this.from = step.from();
    this.to = step.to();
    this.at = step.at().toEpochMilli();
    this.by = step.by();
    this.note = step.note();
  }

  PlanStep toStep() {
    return new PlanStep(number, from, to, Instant.ofEpochMilli(at), by, note);
  }
}
