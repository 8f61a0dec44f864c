package se.meetmalmo.intake;

import java.time.Instant;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Submission;

/**
 * An idea or question as the business unit sees it. Holds personal data.
 *
 * @param caseNumber the register number a citizen can quote: {@code M-2026-000042}
 * @param assessment made when it came in, with the rule set in force then
 * @param noticeVersion version of the «no guarantee» text that the sender acknowledged
 * @param version counts the changes; for conflicts
 */
public record Idea(
    String id,
    String caseNumber,
    Status status,
    Submission submission,
    Assessment assessment,
    Origin origin,
    String noticeVersion,
    Instant receivedAt,
    Instant changedAt,
    long version) {
  public IdeaSummary summary() {
    return new IdeaSummary(
        id,
        caseNumber,
        submission.kind(),
        submission.title(),
        status,
        submission.submitter().organisation().kind().side(),
        assessment.outcome(),
        submission.themes(),
        submission.areas(),
        origin,
        receivedAt,
        changedAt);
  }
}
