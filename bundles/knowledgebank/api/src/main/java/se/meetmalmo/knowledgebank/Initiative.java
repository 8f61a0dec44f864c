package se.meetmalmo.knowledgebank;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/**
 * An initiative as the bank keeps it.
 *
 * @param source which system it came from, {@code group} for our own; empty for what was written
 *     here
 * @param externalId its id in that system; empty when it has none
 * @param ideaId the idea that it began with; empty when not known
 * @param confirmedAt when somebody last said that it is so: wrote it, changed it, or confirmed it
 * @param dueAt when it is to be confirmed again; null (absent in JSON) for what is not under way
 * @param askedAt when the owner was last asked and has not answered; null (absent in JSON) when not
 * @param version counts the changes; for conflicts
 */
public record Initiative(
    String id,
    InitiativeProfile profile,
    State state,
    Origin origin,
    String source,
    String externalId,
    String ideaId,
    Freshness freshness,
    Instant createdAt,
    Instant changedAt,
    Instant confirmedAt,
    @Schema(nullable = true) Instant dueAt,
    @Schema(nullable = true) Instant askedAt,
    long version) {
  /** When it is to be confirmed again; empty for what is not under way. */
  public Optional<Instant> due() {
    return Optional.ofNullable(dueAt);
  }

  /** Without what is private. */
  public Initiative forPublic() {
    return new Initiative(
        id,
        profile.forPublic(),
        state,
        origin,
        source,
        externalId,
        ideaId,
        freshness,
        createdAt,
        changedAt,
        confirmedAt,
        dueAt,
        null,
        version);
  }

  /** Its line in a list. */
  public InitiativeSummary summary() {
    return new InitiativeSummary(
        id,
        profile.title(),
        profile.summary(),
        profile.stage(),
        profile.themes(),
        profile.areas(),
        profile.owner(),
        profile.start(),
        profile.end(),
        origin,
        source,
        externalId,
        state,
        freshness,
        createdAt,
        changedAt);
  }
}
