package se.meetmalmo.intake.core.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.Step;

/**
 * The submitter's own view.
 *
 * @param reason of the last decision; empty when there was none
 * @param nextStep what happens next, in the reader's language
 * @param expectedBy when an answer is promised; absent when nothing more is to be expected
 * @param messages what the business unit or the criteria have said to the sender, oldest first
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
    @Schema(nullable = true) Instant expectedBy,
    boolean canWithdraw,
    Instant receivedAt,
    Instant changedAt,
    Assessment assessment,
    List<Message> messages,
    List<StepView> steps) {

  /**
   * Something that was said to the sender.
   *
   * @param event which step it was said with
   */
  @Schema(name = "StatusMessage")
  record Message(Instant at, String event, String text) {
    private static Stream<Message> of(Step step) {
      boolean own = step.by().equals(Step.SUBMITTER);
      return own || step.reason().isEmpty()
          ? Stream.of()
          : Stream.of(new Message(step.at(), step.type().word(), step.reason()));
    }
  }

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
        report.last().reason(),
        nextStep,
        idea.awaitedBy().orElse(null),
        report.canWithdraw(),
        idea.receivedAt(),
        idea.changedAt(),
        idea.assessment(),
        report.steps().stream().flatMap(Message::of).toList(),
        steps);
  }
}
