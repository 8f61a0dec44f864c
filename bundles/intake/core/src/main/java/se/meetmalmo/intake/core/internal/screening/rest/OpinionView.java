package se.meetmalmo.intake.core.internal.screening.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import se.meetmalmo.intake.screening.Opinion;
import se.meetmalmo.intake.screening.OpinionEntry;

/**
 * Somebody's assessment, or that it was asked for.
 *
 * @param askedBy who asked for it; empty when nobody had to
 * @param given whether it is there; until then it has no scores
 */
@Schema(name = "OpinionOf")
record OpinionView(
    String account,
    Instant at,
    String askedBy,
    boolean given,
    List<Opinion.Score> scores,
    String summary) {
  static OpinionView of(OpinionEntry entry) {
    return new OpinionView(
        entry.account(),
        entry.at(),
        entry.askedBy(),
        entry.given(),
        entry.given() ? entry.opinion().scores() : List.of(),
        entry.given() ? entry.opinion().summary() : "");
  }
}
