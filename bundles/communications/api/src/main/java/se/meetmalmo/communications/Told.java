package se.meetmalmo.communications;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * One message as the person may see it to whom it went.
 *
 * @param kind of message: {@code IdeaAccepted}
 * @param at when it was sent; until then, when it was planned
 * @param server that took it over; empty until then
 * @param subject what staff wrote; empty for what is sent at each step, which the steps tell
 * @param text what staff wrote; empty likewise
 */
public record Told(
    String kind,
    String channel,
    DeliveryState state,
    Instant at,
    @Schema(description = "Took it over; empty until then") String server,
    String subject,
    String text) {}
