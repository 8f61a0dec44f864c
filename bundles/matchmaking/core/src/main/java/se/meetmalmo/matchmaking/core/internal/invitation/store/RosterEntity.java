package se.meetmalmo.matchmaking.core.internal.invitation.store;

import java.time.Duration;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import se.meetmalmo.matchmaking.Refusal;
import se.meetmalmo.matchmaking.StaffingOrder;
import se.meetmalmo.matchmaking.invitation.Roster;
import se.meetmalmo.platform.Json;

/** A row of {@code roster}. */
@Entity
@Table(name = "roster")
class RosterEntity {
  @Id
  @Column(name = "idea_id", length = 40)
  private String ideaId;

  @Column(name = "case_number", length = 40)
  private String caseNumber;

  @Enumerated(EnumType.STRING)
  @Column(length = 10)
  private Roster.State state;

  @Column(length = 32_000)
  private String wanted;

  @Column(length = 8_000)
  private String message;

  @Column(name = "answer_seconds")
  private long answerSeconds;

  @Column(name = "group_id", length = 40)
  private String groupId;

  @Column(length = 16_000)
  private String obstacle;

  @Column(name = "retry_at")
  private Long retryAt;

  @Column(name = "changed_at")
  private long changedAt;

  @Version private long version;

  protected RosterEntity() {}

  RosterEntity(Head head) {
    ideaId = head.ideaId();
    caseNumber = head.caseNumber();
    become(head);
  }

  final void become(Head head) {
    state = head.state();
    wanted = Json.write(head.wanted());
    message = head.message();
    answerSeconds = head.answerWithin().toSeconds();
    groupId = head.groupId();
    obstacle = head.obstacle() == null ? null : Json.write(head.obstacle());
    retryAt = Millis.of(head.retryAt());
    changedAt = head.changedAt().toEpochMilli();
  }

  Head toHead() {
    return new Head(
        ideaId,
        caseNumber,
        state,
        Json.stored(wanted, StaffingOrder.class),
        message,
        Duration.ofSeconds(answerSeconds),
        groupId,
        obstacle == null ? null : Json.stored(obstacle, Refusal.class),
        Millis.instant(retryAt),
        Instant.ofEpochMilli(changedAt),
        version);
  }
}
