package se.meetmalmo.intake.core.internal.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import se.meetmalmo.intake.JoinedWork;
import se.meetmalmo.intake.core.internal.together.Judged;

/** A row of {@code idea_likeness}: the last word on an idea and other work. */
@Entity
@Table(name = "idea_likeness")
class LikenessEntity {
  @Id
  @Column(length = 190)
  private String id;

  @Column(name = "idea_id", length = 36)
  private String ideaId;

  @Column(length = 150)
  private String work;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private Judged.Verdict verdict;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private Judged.Ground ground;

  @Column(name = "judged_by", length = 150)
  private String by;

  @Column(name = "judged_at")
  private long at;

  protected LikenessEntity() {}

  LikenessEntity(Judged judged) {
    id = judged.pair();
    ideaId = judged.ideaId();
    work = judged.work().toString();
    become(judged);
  }

  void become(Judged judged) {
    verdict = judged.verdict();
    ground = judged.ground();
    by = judged.by();
    at = judged.at().toEpochMilli();
  }

  Judged toJudged() {
    JoinedWork known = JoinedWork.of(work).orElseThrow();
    return new Judged(ideaId, known, verdict, ground, by, Instant.ofEpochMilli(at));
  }
}
