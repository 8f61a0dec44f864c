package se.meetmalmo.intake;

import java.time.Instant;
import java.util.List;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.criteria.Submission;

/** An idea in a list. Holds no personal data. */
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
    Instant changedAt) {
  public IdeaSummary {
    themes = List.copyOf(themes);
    areas = List.copyOf(areas);
  }
}
