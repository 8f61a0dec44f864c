package se.meetmalmo.intake.core.internal.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import se.meetmalmo.intake.core.internal.together.Merge;

/** A row of {@code idea_merge}. */
@Entity
@Table(name = "idea_merge")
class MergeEntity {
  @Id
  @Column(length = 36)
  private String id;

  @Column(name = "from_id", length = 36)
  private String fromId;

  @Column(name = "from_case", length = 20)
  private String fromCase;

  @Column(name = "into_id", length = 36)
  private String intoId;

  @Column(name = "into_case", length = 20)
  private String intoCase;

  @Column(length = 8_000)
  private String reason;

  @Column(name = "proposed_by", length = 150)
  private String by;

  @Column(name = "proposed_at")
  private long proposedAt;

  @Column(name = "answer_by")
  private long answerBy;

  @Column(name = "from_agreed_at")
  private Long fromAgreedAt;

  @Column(name = "into_agreed_at")
  private Long intoAgreedAt;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private Merge.State state;

  @Column(name = "closed_at")
  private Long closedAt;

  @Column(name = "closed_by", length = 150)
  private String closedBy;

  @Version private long version;

  protected MergeEntity() {}

  MergeEntity(Merge merge) {
    id = merge.id();
    fromId = merge.fromId();
    fromCase = merge.fromCase();
    intoId = merge.intoId();
    intoCase = merge.intoCase();
    reason = merge.reason();
    by = merge.by();
    proposedAt = merge.proposedAt().toEpochMilli();
    answerBy = merge.answerBy().toEpochMilli();
    become(merge);
  }

  /** Takes over what can change. */
  void become(Merge merge) {
    fromAgreedAt = millis(merge.fromAgreedAt());
    intoAgreedAt = millis(merge.intoAgreedAt());
    state = merge.state();
    closedAt = millis(merge.closedAt());
    closedBy = merge.closedBy();
  }

  Merge toMerge() {
    return new Merge(
        id,
        fromId,
        fromCase,
        intoId,
        intoCase,
        reason,
        by,
        Instant.ofEpochMilli(proposedAt),
        Instant.ofEpochMilli(answerBy),
        instant(fromAgreedAt),
        instant(intoAgreedAt),
        state,
        instant(closedAt),
        closedBy);
  }

  private static Long millis(Instant at) {
    return at == null ? null : at.toEpochMilli();
  }

  private static Instant instant(Long millis) {
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }
}
