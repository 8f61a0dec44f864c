package se.meetmalmo.knowledgebank.core.internal.store;

import java.time.Instant;
import se.meetmalmo.knowledgebank.InitiativeProfile;
import se.meetmalmo.knowledgebank.Origin;
import se.meetmalmo.knowledgebank.State;

/**
 * An initiative as it is kept.
 *
 * @param askAt when the owner is to be asked next; null for never
 * @param askedAt when the owner was asked and has not answered; null when not
 * @param steps how many there are
 */
public record Kept(
    String id,
    InitiativeProfile profile,
    State state,
    Origin origin,
    String source,
    String externalId,
    String ideaId,
    Instant createdAt,
    String createdBy,
    Instant changedAt,
    Instant confirmedAt,
    Instant askAt,
    Instant askedAt,
    int steps,
    long version) {

  /** Under which a row is found again; empty when it has no external id. */
  public static String key(String source, String externalId) {
    return externalId.isEmpty() ? "" : source + "\n" + externalId;
  }

  public String key() {
    return key(source, externalId);
  }

  /** As somebody leaves it. */
  public Kept at(Instant changed, int step, long newVersion) {
    return new Kept(
        id,
        profile,
        state,
        origin,
        source,
        externalId,
        ideaId,
        createdAt,
        createdBy,
        changed,
        confirmedAt,
        askAt,
        askedAt,
        step,
        newVersion);
  }

  /** Saying something else, or relied on otherwise. */
  public Kept with(
      InitiativeProfile said, State open, Instant confirmed, Instant askNext, Instant asked) {
    return new Kept(
        id,
        said,
        open,
        origin,
        source,
        externalId,
        ideaId,
        createdAt,
        createdBy,
        changedAt,
        confirmed,
        askNext,
        asked,
        steps,
        version);
  }
}
