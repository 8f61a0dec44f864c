package se.meetmalmo.groups.core.internal.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import se.meetmalmo.groups.NewReport;
import se.meetmalmo.groups.Report;
import se.meetmalmo.platform.Json;

/** A row of {@code report}. */
@Entity
@Table(name = "report")
class ReportEntity {
  @Id
  @Column(length = 36)
  private String id;

  @Column(name = "group_id", length = 36)
  private String groupId;

  @Enumerated(EnumType.STRING)
  @Column(length = 10)
  private Report.State state;

  @Column(name = "sent_at")
  private long sentAt;

  @Column(name = "reviewed_at")
  private Long reviewedAt;

  @Column(name = "reviewed_by", length = 150)
  private String reviewedBy;

  @Column(length = 8_000)
  private String words;

  @Lob private String said;

  protected ReportEntity() {}

  ReportEntity(Report report) {
    id = report.id();
    groupId = report.groupId();
    become(report);
  }

  final void become(Report report) {
    state = report.state();
    sentAt = report.sentAt().toEpochMilli();
    reviewedAt = report.reviewedAt() == null ? null : report.reviewedAt().toEpochMilli();
    reviewedBy = report.reviewedBy();
    words = report.words();
    said = Json.write(report.said());
  }

  Report toReport() {
    return new Report(
        id,
        groupId,
        state,
        Json.stored(said, NewReport.class),
        Instant.ofEpochMilli(sentAt),
        words,
        WorkingGroupEntity.instant(reviewedAt),
        reviewedBy);
  }
}
