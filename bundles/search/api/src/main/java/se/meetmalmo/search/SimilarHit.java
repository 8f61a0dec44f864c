package se.meetmalmo.search;

import java.util.List;
import java.util.Objects;

/**
 * Work that is like what somebody has written.
 *
 * @param source the domain that keeps it
 * @param externalId empty when it was not imported
 * @param score 0 to 1: how probable it is that this is the work that is meant, by the links that
 *     editors have drawn
 * @param why what both speak of, the most telling first; never empty for what is not distant
 */
public record SimilarHit(
    WorkType type,
    String source,
    String id,
    String externalId,
    String title,
    String status,
    double score,
    Likeness likeness,
    List<SharedConcept> why) {
  public SimilarHit {
    Objects.requireNonNull(type);
    Objects.requireNonNull(likeness);
    why = List.copyOf(why);
  }
}
