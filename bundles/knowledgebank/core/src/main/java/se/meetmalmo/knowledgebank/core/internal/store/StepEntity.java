package se.meetmalmo.knowledgebank.core.internal.store;

import java.time.Instant;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import se.meetmalmo.knowledgebank.InitiativeEvent;
import se.meetmalmo.knowledgebank.Step;
import se.meetmalmo.knowledgebank.core.internal.store.Whole.MadeStep;
import se.meetmalmo.platform.Json;

/** A row of {@code initiative_step}. */
@Entity
@Table(name = "initiative_step")
class StepEntity {
  @Id
  @Column(length = 48)
  private String id;

  @Column(name = "initiative_id", length = 36)
  private String initiativeId;

  @Column(name = "number_of")
  private int number;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private InitiativeEvent.Kind kind;

  @Column(name = "done_at")
  private long at;

  @Column(name = "done_by", length = 150)
  private String by;

  @Column(name = "experience_id", length = 36)
  private String experienceId;

  @Column(name = "made_version")
  private long madeVersion;

  @Column(length = Document.HEAD)
  private String changes;

  protected StepEntity() {}

  StepEntity(Kept initiative, Step step) {
    id = initiative.id() + "-" + step.number();
    initiativeId = initiative.id();
    number = step.number();
    kind = step.kind();
    at = step.at().toEpochMilli();
    by = step.by();
    experienceId = step.experienceId();
    madeVersion = initiative.version();
    changes = Json.write(new Changes(step.changes()));
  }

  /** As it is kept. */
  private record Changes(List<Step.FieldChange> changes) {}

  MadeStep toStep() {
    List<Step.FieldChange> said = Json.stored(changes, Changes.class).changes();
    return new MadeStep(
        new Step(number, kind, Instant.ofEpochMilli(at), experienceId, by, said), madeVersion);
  }
}
