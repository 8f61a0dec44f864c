package se.meetmalmo.communications.plan;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * An audience, and how many it is now.
 *
 * @param reach null (absent in JSON) where nobody who is installed can count them
 */
public record AudienceReach(Audience audience, @Schema(nullable = true) Long reach) {}
