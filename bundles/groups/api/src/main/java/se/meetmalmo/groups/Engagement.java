package se.meetmalmo.groups;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/**
 * That somebody is, or was, in a group. Names nobody.
 *
 * @param who id of the member of the resource bank; where the person is none, of the part of the
 *     city that sends them
 * @param until the day on which the person left, or the group ended; null (absent in JSON) while it
 *     lasts
 */
public record Engagement(
    String who,
    String groupId,
    String ideaId,
    Place.Role role,
    LocalDate since,
    @Schema(nullable = true) LocalDate until) {
  /** Whether they are in it still. */
  public boolean lasts() {
    return until == null;
  }
}
