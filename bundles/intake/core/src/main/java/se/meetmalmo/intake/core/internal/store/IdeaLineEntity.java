package se.meetmalmo.intake.core.internal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.IdeaSummary;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.Step;
import se.meetmalmo.platform.City;

/**
 * A row of {@code idea_line}: what lists and the queue read of an idea, without the texts, so that
 * many fit a page of the database. The idea's columns follow the idea in its own transaction; those
 * of screening are set by updates of theirs, so that neither touches the other's.
 */
@Entity
@Table(name = "idea_line")
public class IdeaLineEntity {
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

  /** Title and case number in lower case: what is searched. */
  @Column(length = 330)
  private String words;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private Status status;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private Phase phase;

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

  @Column(name = "received_at")
  private long receivedAt;

  @Column(name = "changed_at")
  private long changedAt;

  @Column(name = "answer_by")
  private long answerBy;

  @Column(name = "paused_until", length = 10)
  private String pausedUntil;

  /** The sender was asked and has not answered; 1 or 0, as are the next. */
  private int asked;

  /** While the sender is asked: until when an answer is wanted, in days since 1970. */
  @Column(name = "reply_by")
  private Long replyBy;

  /** When the sender was last told of anything. */
  @Column(name = "told_at")
  private long toldAt;

  /** Paused: taken up without anybody's doing when what it waits for has come; 1 or 0. */
  @Column(name = "wakes_itself")
  private int wakesItself;

  /** When people decided about it first, and how many days after it came in. */
  @Column(name = "decided_at")
  private Long decidedAt;

  @Column(name = "decided_days")
  private Integer decidedDays;

  private int marked;

  /** Nobody has read it: its sender has connected it to other work. */
  private int joined;

  @Column(length = 150)
  private String assignee;

  /** How many consultations are open. */
  private int consultations;

  @Column(name = "consult_due")
  private Long consultDue;

  /** What it is likely the same as, and nobody has judged yet; empty when nothing. */
  @Column(length = 150)
  private String twin;

  protected IdeaLineEntity() {}

  IdeaLineEntity(Change change) {
    Idea idea = change.idea();
    id = idea.id();
    caseNumber = idea.caseNumber();
    origin = idea.origin();
    receivedAt = idea.receivedAt().toEpochMilli();
    assignee = "";
    twin = "";
    become(change);
  }

  final void become(Change change) {
    Idea idea = change.idea();
    status = idea.status();
    phase = Phase.of(status);
    joined = idea.joined() ? 1 : 0;
    changedAt = idea.changedAt().toEpochMilli();
    answerBy = idea.answerBy().toEpochMilli();
    pausedUntil = idea.pausedUntil() == null ? null : idea.pausedUntil().toString();
    change.steps().forEach(this::follow);
    if (change.pausing() != null) {
      wakesItself = change.pausing().pause().wakeItself() ? 1 : 0;
    }
    if (change.replyBy() != null) {
      replyBy = change.replyBy().toEpochDay();
    }
    IdeaSummary listed = idea.summary();
    kind = listed.kind();
    title = Words.line(listed.title());
    words = (title + " " + caseNumber).toLowerCase(Locale.ROOT);
    side = listed.side();
    outcome = listed.outcome();
    themes = Words.join(listed.themes());
    areas = Words.join(listed.areas());
  }

  private void follow(Step step) {
    if (!step.type().isAside()) {
      asked = step.type() == IdeaEvent.Type.MORE_ASKED ? 1 : 0;
      replyBy = null;
    }
    if (step.type() != IdeaEvent.Type.UPDATED) {
      toldAt = step.at().toEpochMilli();
    }
    if (decidedAt == null && isDecision(step)) {
      decidedAt = step.at().toEpochMilli();
      decidedDays = (int) ChronoUnit.DAYS.between(day(receivedAt), day(decidedAt));
    }
  }

  /** By people, about what came in here. */
  private boolean isDecision(Step step) {
    return switch (step.type()) {
      case ACCEPTED, REFERRED, CONNECTED, PAUSED, DECLINED ->
          !step.by().equals(Step.SYSTEM) && origin != Origin.IMPORT;
      default -> false;
    };
  }

  private static LocalDate day(long at) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(at), City.ZONE);
  }

  public String id() {
    return id;
  }

  public Phase phase() {
    return phase;
  }

  /** Until when the sender's answer is wanted; empty when none is. */
  public Optional<LocalDate> replyBy() {
    return Optional.ofNullable(replyBy).map(LocalDate::ofEpochDay);
  }

  public boolean wakesItself() {
    return wakesItself == 1;
  }

  /** Columns of a list's row. */
  public static final List<String> SUMMARY =
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
          "changedAt",
          "answerBy",
          "pausedUntil");

  /**
   * @param row begins with the values of {@link #SUMMARY}
   */
  public static IdeaSummary summary(Object[] row) {
    return new IdeaSummary(
        (String) row[0],
        (String) row[1],
        (Submission.Kind) row[2],
        (String) row[3],
        (Status) row[4],
        (Submission.Side) row[5],
        (Outcome) row[6],
        Words.split((String) row[7]),
        Words.split((String) row[8]),
        (Origin) row[9],
        Instant.ofEpochMilli((Long) row[10]),
        Instant.ofEpochMilli((Long) row[11]),
        Instant.ofEpochMilli((Long) row[12]),
        row[13] == null ? null : LocalDate.parse((String) row[13]));
  }
}
