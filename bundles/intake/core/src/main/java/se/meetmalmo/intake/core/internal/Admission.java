package se.meetmalmo.intake.core.internal;

import java.time.Instant;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.Step;
import se.meetmalmo.intake.core.internal.store.CaseNumbers;
import se.meetmalmo.intake.core.internal.store.NewIdea;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Ids;

/** Makes what is written when an idea comes in. */
final class Admission {
  /** Version of the «no guarantee» notice that the portal and the API documentation show. */
  static final String NOTICE_VERSION = "1";

  private final CaseNumbers caseNumbers;

  Admission(CaseNumbers caseNumbers) {
    this.caseNumbers = caseNumbers;
  }

  /**
   * @param days until an answer is promised
   * @param secret of the private link
   */
  NewIdea admit(Handed handed, Assessment judged, int days, Instant now, String secret) {
    Submission said = handed.said();
    boolean staff = handed.by().isStaff();
    Idea received =
        new Idea(
            Ids.next(),
            caseNumbers.next(Year.from(now.atZone(Intake.CITY)).getValue()),
            Status.RECEIVED,
            said,
            judged,
            handed.origin(),
            said.noGuaranteeAcknowledged() ? NOTICE_VERSION : "",
            now,
            now,
            now.plus(days, ChronoUnit.DAYS),
            "",
            null,
            1);
    String by = staff ? handed.by().name() : Step.SUBMITTER;
    return new NewIdea(
        IdeaChange.arrival(received, by).toChange(),
        staff ? said.externalId() : "",
        Ids.hash(secret));
  }

  /** What somebody hands in. */
  record Handed(Submission said, Origin origin, Actor by) {}
}
