package se.meetmalmo.intake.core.internal.rest;

import java.time.Instant;
import java.util.List;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.Status;

/**
 * The submitter's own view.
 *
 * @param reason of the last decision; empty when there was none
 * @param nextStep what happens next, in the reader's language
 * @param expectedBy when an answer is promised; absent when nothing more is to be expected
 * @param steps what has happened, oldest first
 */
record StatusView(
    String id,
    String caseNumber,
    Submission.Kind kind,
    String title,
    String text,
    Status status,
    String reason,
    String nextStep,
    Instant expectedBy,
    boolean canWithdraw,
    Instant receivedAt,
    Instant changedAt,
    Assessment assessment,
    List<StepView> steps) {

  static StatusView of(IdeaCase report, String nextStep) {
    Idea idea = report.idea();
    List<StepView> steps = StepView.withoutNames(report.steps());
    return new StatusView(
        idea.id(),
        idea.caseNumber(),
        idea.submission().kind(),
        idea.submission().title(),
        idea.submission().text(),
        idea.status(),
        report.steps().get(report.steps().size() - 1).reason(),
        nextStep,
        idea.awaitedBy().orElse(null),
        report.canWithdraw(),
        idea.receivedAt(),
        idea.changedAt(),
        idea.assessment(),
        steps);
  }
}
