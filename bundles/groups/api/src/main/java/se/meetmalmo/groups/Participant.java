package se.meetmalmo.groups;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/**
 * Somebody in a group. Holds personal data where the place does.
 *
 * @param id within the platform; no member's
 * @param joined the day on which the person came in
 * @param left the day on which they left before the group ended; null (absent in JSON) for those
 *     who are, or were to the end, in it
 * @param nameConsent somebody who is no member may be named to anyone; for members the resource
 *     bank's consent counts, whatever stands here
 */
public record Participant(
    String id,
    Place place,
    LocalDate joined,
    @Schema(nullable = true) LocalDate left,
    boolean nameConsent) {
  /** Whether the person has not left. */
  public boolean stays() {
    return left == null;
  }

  public boolean leads() {
    return stays() && place.role() == Place.Role.LEADER;
  }
}
