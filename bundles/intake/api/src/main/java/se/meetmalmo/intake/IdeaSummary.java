package se.meetmalmo.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.criteria.Submission;

/**
 * An idea in a list. Holds no personal data: title, themes and areas are without contact details
 * and without the submitter's name, for every reader.
 *
 * @param answerBy when an answer is promised, as it was said when the idea came in
 * @param pausedUntil while PAUSED: the day to look again; null (absent in JSON) for no set day
 */
public record IdeaSummary(
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
    @Schema(nullable = true) LocalDate pausedUntil) {
  public IdeaSummary {
    themes = List.copyOf(themes);
    areas = List.copyOf(areas);
  }
}
