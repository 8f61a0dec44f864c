package se.meetmalmo.groups;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import se.meetmalmo.knowledgebank.Side;

/**
 * A group as anyone may know it: one that has started.
 *
 * @param people those who have agreed to be named; of the city's administrations and companies
 *     their names
 * @param city people of the city's side who are in it, named or not
 * @param business likewise
 * @param endedAt null (absent in JSON) until it is closed
 * @param initiativeId where the knowledge bank tells what came of it; empty until it does
 */
public record PublicGroup(
    String id,
    String ideaId,
    String title,
    WorkingGroup.State state,
    String goal,
    List<Named> people,
    int city,
    int business,
    int size,
    Instant startedAt,
    @Schema(nullable = true) Instant endedAt,
    boolean stopped,
    String initiativeId) {
  /**
   * Somebody who may be named.
   *
   * @param name empty for a part of the city whose person is not named
   */
  public record Named(String name, String organisation, Side side, Place.Role role) {}

  public PublicGroup {
    people = List.copyOf(people);
  }
}
