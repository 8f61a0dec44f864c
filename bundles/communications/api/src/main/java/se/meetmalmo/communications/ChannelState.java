package se.meetmalmo.communications;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * How a channel stands.
 *
 * @param kind {@code mail}
 * @param present whether it is there, on this node
 * @param pausedUntil while its server does not answer; null (absent in JSON) when all is well
 * @param waiting deliveries that are still to be sent by it, also those that wait for it to come
 */
public record ChannelState(
    String kind, boolean present, @Schema(nullable = true) Instant pausedUntil, long waiting) {}
