package se.meetmalmo.knowledgebank;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** An initiative in a list. Holds nothing private. */
public record InitiativeSummary(
    String id,
    String title,
    String summary,
    Stage stage,
    List<String> themes,
    List<String> areas,
    String owner,
    @Schema(nullable = true) LocalDate start,
    @Schema(nullable = true) LocalDate end,
    Origin origin,
    String source,
    String externalId,
    State state,
    Freshness freshness,
    Instant createdAt,
    Instant changedAt) {
  public InitiativeSummary {
    themes = List.copyOf(themes);
    areas = List.copyOf(areas);
  }
}
