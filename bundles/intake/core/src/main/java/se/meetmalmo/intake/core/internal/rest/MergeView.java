package se.meetmalmo.intake.core.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import se.meetmalmo.intake.core.internal.together.Merge;

/**
 * A question to two senders, for those who screen.
 *
 * @param from case number of the idea that would become part of the other
 * @param into case number of the one that goes on
 * @param fromAgreedAt when the sender of the first said yes; absent when not (yet)
 * @param closedBy the account, {@code submitter} or {@code system}; absent while it is open
 */
record MergeView(
    String id,
    String from,
    String into,
    String reason,
    String by,
    Merge.State state,
    Instant proposedAt,
    Instant answerBy,
    @Schema(nullable = true) Instant fromAgreedAt,
    @Schema(nullable = true) Instant intoAgreedAt,
    @Schema(nullable = true) Instant closedAt,
    @Schema(nullable = true) String closedBy) {
  static MergeView of(Merge merge) {
    return new MergeView(
        merge.id(),
        merge.fromCase(),
        merge.intoCase(),
        merge.reason(),
        merge.by(),
        merge.state(),
        merge.proposedAt(),
        merge.answerBy(),
        merge.fromAgreedAt(),
        merge.intoAgreedAt(),
        merge.closedAt(),
        merge.closedBy());
  }
}
