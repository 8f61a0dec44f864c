package se.meetmalmo.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Submission;

/**
 * An idea or question as the business unit sees it. Holds personal data.
 *
 * @param caseNumber the register number a citizen can quote: {@code M-2026-000042}
 * @param assessment made when it came in, with the rule set in force then
 * @param noticeVersion version of the «no guarantee» text that the sender acknowledged
 * @param answerBy when an answer is promised, as it was said when the idea came in
 * @param connectedTo while CONNECTED: what it is connected to, a {@link JoinedWork} or a name; else
 *     empty
 * @param pausedUntil while PAUSED: the day to look again; null for no set day
 * @param version counts the changes; for conflicts
 * @param joined while CONNECTED: by its sender's own choice; a person has not read it
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
    Instant answerBy,
    String connectedTo,
    LocalDate pausedUntil,
    long version,
    boolean joined) {
  /**
   * Whether anyone may read what it says. One that its sender has connected to other work has that
   * status without a person having read it.
   */
  public boolean isPublic() {
    return status.isPublic() && !joined;
  }

  /** What it says, as anyone may read it once it is public: without contact details. */
  public String maskedText() {
    return Mask.of(submission.submitter()).hide(submission.text());
  }

  /** When the sender has an answer at the latest; empty when none is awaited. */
  public Optional<Instant> awaitedBy() {
    return status.awaitsAnswer() ? Optional.of(answerBy) : Optional.empty();
  }

  /** The idea's line in a list: contact details and the submitter's name are hidden. */
  public IdeaSummary summary() {
    Mask mask = Mask.of(submission.submitter());
    return new IdeaSummary(
        id,
        caseNumber,
        submission.kind(),
        mask.hide(submission.title()),
        status,
        submission.submitter().organisation().kind().side(),
        assessment.outcome(),
        mask.hide(submission.themes()),
        mask.hide(submission.areas()),
        origin,
        receivedAt,
        changedAt,
        answerBy,
        pausedUntil);
  }
}
