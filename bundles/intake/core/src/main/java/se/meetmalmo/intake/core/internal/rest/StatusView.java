package se.meetmalmo.intake.core.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.Pause;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.Step;

/**
 * The submitter's own view.
 *
 * @param reason of the last decision; empty when there was none
 * @param nextStep what happens next, in the reader's language
 * @param expectedBy when an answer is promised; absent when none is to be expected, and while the
 *     sender is asked, as the promise stands still then
 * @param hearBy until when the sender hears something at the latest, whatever the status; absent
 *     when no day is set
 * @param replyBy until when the sender's answer is wanted; absent when the sender is not asked
 * @param pause what the idea waits for while it is paused; else absent
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
    @Schema(nullable = true) LocalDate hearBy,
    @Schema(nullable = true) LocalDate replyBy,
    @Schema(nullable = true) Pause pause,
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

  static StatusView of(IdeaCase report, LocalDate hearBy, String nextStep) {
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
        report.question().isPresent() ? null : idea.awaitedBy().orElse(null),
        hearBy,
        report.replyBy(),
        report.pause(),
        report.canWithdraw(),
        idea.receivedAt(),
        idea.changedAt(),
        idea.assessment(),
        report.steps().stream().flatMap(Message::of).toList(),
        steps);
  }
}
