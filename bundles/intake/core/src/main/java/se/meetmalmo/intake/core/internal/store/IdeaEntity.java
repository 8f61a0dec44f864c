package se.meetmalmo.intake.core.internal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.IdeaSummary;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.Step;
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

  @Column(name = "answer_by")
  private long answerBy;

  @Column(name = "connected_to", length = 300)
  private String connectedTo;

  @Column(name = "paused_until", length = 10)
  private String pausedUntil;

  /** Booleans are not the same in all databases. */
  private int joined;

  @Column(name = "link_hash", length = 64)
  private String linkHash;

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

  IdeaEntity(NewIdea arrival) {
    Idea idea = arrival.change().idea();
    id = idea.id();
    caseNumber = idea.caseNumber();
    origin = idea.origin();
    key = arrival.key().isEmpty() ? null : arrival.key();
    noticeVersion = idea.noticeVersion();
    receivedAt = idea.receivedAt().toEpochMilli();
    linkHash = arrival.linkHash();
    createdBy = arrival.change().steps().get(0).by();
    move(idea);
    describe(idea);
  }

  /** Takes over what can change. */
  void become(Idea idea) {
    move(idea);
    if (!Json.write(idea.submission()).equals(submissionJson())
        || !Json.write(idea.assessment()).equals(assessmentJson())) {
      describe(idea);
    }
  }

  private void move(Idea idea) {
    status = idea.status();
    changedAt = idea.changedAt().toEpochMilli();
    answerBy = idea.answerBy().toEpochMilli();
    connectedTo = idea.connectedTo();
    joined = idea.joined() ? 1 : 0;
    pausedUntil = idea.pausedUntil() == null ? null : idea.pausedUntil().toString();
  }

  /** What the idea says, and the judgement of it; in columns as lists show it. */
  private void describe(Idea idea) {
    IdeaSummary listed = idea.summary();
    kind = listed.kind();
    title = Words.line(listed.title());
    side = listed.side();
    outcome = listed.outcome();
    themes = Words.join(listed.themes());
    areas = Words.join(listed.areas());
    Document text = Document.of(Json.write(idea.submission()));
    submission = text.head();
    submissionRest = text.rest();
    Document judgement = Document.of(Json.write(idea.assessment()));
    assessment = judgement.head();
    assessmentRest = judgement.rest();
  }

  String id() {
    return id;
  }

  Status status() {
    return status;
  }

  String key() {
    return key;
  }

  long version() {
    return version;
  }

  /**
   * @param later the steps after the first
   */
  Kept kept(List<Step> later, Waits waits) {
    Status first = later.isEmpty() ? status : later.get(0).from();
    Instant at = Instant.ofEpochMilli(receivedAt);
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(1, IdeaEvent.Type.RECEIVED, Status.RECEIVED, first, at, createdBy, ""));
    steps.addAll(later);
    return new Kept(toIdea(), steps, waits);
  }

  Idea toIdea() {
    return new Idea(
        id,
        caseNumber,
        status,
        Json.stored(submissionJson(), Submission.class),
        Json.stored(assessmentJson(), Assessment.class),
        origin,
        noticeVersion,
        Instant.ofEpochMilli(receivedAt),
        Instant.ofEpochMilli(changedAt),
        Instant.ofEpochMilli(answerBy),
        connectedTo,
        day(pausedUntil),
        version,
        joined != 0);
  }

  private String submissionJson() {
    return new Document(submission, submissionRest).whole();
  }

  private String assessmentJson() {
    return new Document(assessment, assessmentRest).whole();
  }

  private static LocalDate day(String column) {
    return column == null ? null : LocalDate.parse(column);
  }
}
