package se.meetmalmo.intake.core.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Pause;
import se.meetmalmo.intake.Status;

/**
 * An idea as the business unit reads it: what anyone may read, and the whole submission.
 *
 * @param answerBy when an answer is promised, not counting while the sender is asked
 * @param connectedTo what it is connected to; absent when nothing
 * @param pausedUntil the day to look again; absent when none is set
 * @param pause what it waits for while it is paused; else absent
 * @param replyBy until when the sender's answer is wanted; absent when the sender is not asked
 * @param allowed the decisions that the reader can take now
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
    Instant answerBy,
    @Schema(nullable = true) String connectedTo,
    @Schema(nullable = true) LocalDate pausedUntil,
    @Schema(nullable = true) Pause pause,
    @Schema(nullable = true) LocalDate replyBy,
    Assessment assessment,
    Submission submission,
    Origin origin,
    String noticeVersion,
    long version,
    List<Decision.Action> allowed) {

  static IdeaView of(IdeaCase shown) {
    Idea idea = shown.idea();
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
        idea.answerBy(),
        idea.connectedTo().isEmpty() ? null : idea.connectedTo(),
        idea.pausedUntil(),
        shown.pause(),
        shown.replyBy(),
        idea.assessment(),
        said,
        idea.origin(),
        idea.noticeVersion(),
        idea.version(),
        shown.allowed());
  }
}
