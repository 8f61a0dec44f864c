package se.meetmalmo.decisionlog.core.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import se.meetmalmo.decisionlog.LogEntry;

/** An entry as the API tells it. All but the last two is what the hash is made of. */
record LogEntryView(
    @Schema(example = "1") long number,
    @Schema(example = "2026-03-01T08:00:00.123Z") String at,
    @Schema(example = "IdeaAccepted") String kind,
    @Schema(example = "idea:019a7f3c-1d2e-7abc-8def-0123456789ab") String subject,
    @Schema(example = "intake") String unit,
    String event,
    @Schema(example = "staff") String actor,
    @Schema(
            type = "object",
            description = "What is public about it: words, numbers and lists of words by name",
            example = "{\"to\": \"ACCEPTED\"}")
        Object facts,
    @Schema(description = "Binds what is not public") String seal,
    @Schema(description = "Hash of the entry before") String previous,
    @Schema(description = "SHA-256 of all of the above as canonical JSON (RFC 8785)") String hash,
    @Schema(
            nullable = true,
            description = "Who did it; for staff only, and no part of what is hashed")
        String account) {
  static LogEntryView of(LogEntry entry, String account) {
    return new LogEntryView(
        entry.number(),
        entry.at(),
        entry.kind(),
        entry.subject(),
        entry.unit(),
        entry.event(),
        entry.actor(),
        entry.factsByName(),
        entry.seal(),
        entry.previous(),
        entry.hash(),
        account);
  }
}
