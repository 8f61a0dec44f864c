package se.meetmalmo.knowledgebank;

import java.time.Instant;

/**
 * A result or a lesson as the bank keeps it.
 *
 * @param version counts the changes; for conflicts
 */
public record ExperienceEntry(
    String id,
    String initiativeId,
    Experience said,
    State state,
    Instant createdAt,
    Instant changedAt,
    long version) {
  /** Without what is private. */
  public ExperienceEntry forPublic() {
    return new ExperienceEntry(
        id, initiativeId, said.forPublic(), state, createdAt, changedAt, version);
  }
}
