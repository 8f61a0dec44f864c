package se.meetmalmo.intake.core.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.IdeaSummary;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.screening.QueueItem;
import se.meetmalmo.intake.screening.WaitsFor;

/**
 * An idea in a list, without contact details and without the submitter's name.
 *
 * @param answerBy when an answer is promised, as it was said when the idea came in
 * @param pausedUntil while PAUSED: the day to look again; absent for no set day
 * @param assignee for staff: the account that has the case, empty when nobody has; else absent
 * @param waitsFor for staff: whose turn it is; else absent
 * @param due for staff: the first moment at which it is late; absent when nothing is awaited
 * @param likelySame for staff: it is likely the same as other work, and nobody has judged that yet;
 *     else absent
 */
@Schema(name = "IdeaLine")
record IdeaLineView(
    String id,
    String caseNumber,
    Submission.Kind kind,
    String title,
    Status status,
    Submission.Side side,
    Outcome outcome,
    List<String> themes,
    List<String> areas,
    Origin origin,
    Instant receivedAt,
    Instant changedAt,
    Instant answerBy,
    @Schema(nullable = true) LocalDate pausedUntil,
    @Schema(nullable = true) String assignee,
    @Schema(nullable = true) WaitsFor waitsFor,
    @Schema(nullable = true) Instant due,
    @Schema(nullable = true) Boolean likelySame) {
  static IdeaLineView of(IdeaSummary idea) {
    return of(idea, null, null, null, null);
  }

  static IdeaLineView of(QueueItem item) {
    return of(item.idea(), item.assignee(), item.waitsFor(), item.due(), item.likelySame());
  }

  private static IdeaLineView of(
      IdeaSummary idea, String assignee, WaitsFor waitsFor, Instant due, Boolean likelySame) {
    return new IdeaLineView(
        idea.id(),
        idea.caseNumber(),
        idea.kind(),
        idea.title(),
        idea.status(),
        idea.side(),
        idea.outcome(),
        idea.themes(),
        idea.areas(),
        idea.origin(),
        idea.receivedAt(),
        idea.changedAt(),
        idea.answerBy(),
        idea.pausedUntil(),
        assignee,
        waitsFor,
        due,
        likelySame);
  }
}
