package se.meetmalmo.intake.core.internal.rest;

import java.time.Instant;
import java.util.List;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Status;

/**
 * An idea as the business unit reads it: what anyone may read, and the whole submission.
 *
 * @param allowed the decisions that its status allows
 */
record IdeaView(
    String id,
    String caseNumber,
    Submission.Kind kind,
    String title,
    String text,
    Status status,
    Submission.Side side,
    List<String> themes,
    List<String> areas,
    List<String> forms,
    String socialEffect,
    String businessEffect,
    Instant receivedAt,
    Instant changedAt,
    Assessment assessment,
    Submission submission,
    Origin origin,
    String noticeVersion,
    long version,
    List<Decision.Action> allowed) {

  static IdeaView of(Idea idea, List<Decision.Action> allowed) {
    Submission said = idea.submission();
    return new IdeaView(
        idea.id(),
        idea.caseNumber(),
        said.kind(),
        said.title(),
        said.text(),
        idea.status(),
        said.submitter().organisation().kind().side(),
        said.themes(),
        said.areas(),
        said.collaboration().forms(),
        said.socialEffect(),
        said.businessEffect(),
        idea.receivedAt(),
        idea.changedAt(),
        idea.assessment(),
        said,
        idea.origin(),
        idea.noticeVersion(),
        idea.version(),
        allowed);
  }
}
