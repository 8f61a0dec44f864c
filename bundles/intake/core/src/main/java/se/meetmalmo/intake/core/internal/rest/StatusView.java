package se.meetmalmo.intake.core.internal.rest;

import java.time.Instant;
import java.util.List;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.StatusReport;
import se.meetmalmo.intake.Step;

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

  static StatusView of(StatusReport report, String nextStep) {
    Idea idea = report.idea();
    List<Step> nameless =
        report.steps().stream()
            .map(s -> new Step(s.event(), s.at(), s.status(), s.reason(), ""))
            .toList();
    return new StatusView(
        idea.id(),
        idea.caseNumber(),
        idea.submission().kind(),
        idea.submission().title(),
        idea.submission().text(),
        idea.status(),
        nameless.isEmpty() ? "" : nameless.get(nameless.size() - 1).reason(),
        nextStep,
        report.expectedBy(),
        report.canWithdraw(),
        idea.receivedAt(),
        idea.changedAt(),
        idea.assessment(),
        StepView.of(nameless));
  }
}
