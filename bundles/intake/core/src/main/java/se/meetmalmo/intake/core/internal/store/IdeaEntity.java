package se.meetmalmo.intake.core.internal.store;

import java.time.Instant;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import javax.persistence.Version;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Status;
import se.meetmalmo.platform.Json;

/**
 * A row of {@code idea}: columns for what lists ask for, documents for the rest. Times are
 * milliseconds since 1970, so that no database's or process's time zone touches them. Fields are
 * touched by its own methods only: OpenJPA sees no other change.
 */
@Entity
@Table(name = "idea")
class IdeaEntity {
  @Id
  @Column(length = 36)
  private String id;

  @Column(name = "case_number", length = 20)
  private String caseNumber;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private Submission.Kind kind;

  @Column(length = 300)
  private String title;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private Status status;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private Submission.Side side;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private Outcome outcome;

  @Column(length = 2_000)
  private String themes;

  @Column(length = 2_000)
  private String areas;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private Origin origin;

  @Column(name = "import_key", length = 300)
  private String key;

  @Column(name = "notice_version", length = 20)
  private String noticeVersion;

  @Column(name = "received_at")
  private long receivedAt;

  @Column(name = "changed_at")
  private long changedAt;

  @Column(name = "status_hash", length = 64)
  private String statusHash;

  @Column(name = "created_by", length = 150)
  private String createdBy;

  @Version private long version;

  @Column(length = Document.HEAD)
  private String submission;

  @Lob
  @Column(name = "submission_rest")
  private String submissionRest;

  @Column(length = Document.HEAD)
  private String assessment;

  @Lob
  @Column(name = "assessment_rest")
  private String assessmentRest;

  protected IdeaEntity() {}

  IdeaEntity(Entry entry) {
    Idea idea = entry.idea();
    id = idea.id();
    caseNumber = idea.caseNumber();
    status = idea.status();
    origin = idea.origin();
    key = entry.key().isEmpty() ? null : entry.key();
    noticeVersion = idea.noticeVersion();
    receivedAt = idea.receivedAt().toEpochMilli();
    statusHash = entry.statusHash();
    createdBy = entry.createdBy();
    describe(idea);
  }

  /** Takes over what the idea says, and the judgement of it. */
  final void describe(Idea idea) {
    Submission said = idea.submission();
    kind = said.kind();
    title = Words.line(said.title());
    side = said.submitter().organisation().kind().side();
    outcome = idea.assessment().outcome();
    themes = Words.join(said.themes());
    areas = Words.join(said.areas());
    changedAt = idea.changedAt().toEpochMilli();
    Document text = Document.of(Json.write(said));
    submission = text.head();
    submissionRest = text.rest();
    Document judgement = Document.of(Json.write(idea.assessment()));
    assessment = judgement.head();
    assessmentRest = judgement.rest();
  }

  void become(Status next, Instant at) {
    status = next;
    changedAt = at.toEpochMilli();
  }

  String key() {
    return key;
  }

  Idea toIdea() {
    return new Idea(
        id,
        caseNumber,
        status,
        Json.read(new Document(submission, submissionRest).whole(), Submission.class),
        Json.read(new Document(assessment, assessmentRest).whole(), Assessment.class),
        origin,
        noticeVersion,
        Instant.ofEpochMilli(receivedAt),
        Instant.ofEpochMilli(changedAt),
        version);
  }

  /** Columns of a list's row, in the order that {@link JpaIdeaStore} asks for them. */
  static final List<String> SUMMARY =
      List.of(
          "id",
          "caseNumber",
          "kind",
          "title",
          "status",
          "side",
          "outcome",
          "themes",
          "areas",
          "origin",
          "receivedAt",
          "changedAt");
}
