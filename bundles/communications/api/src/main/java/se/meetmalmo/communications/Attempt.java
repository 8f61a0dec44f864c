package se.meetmalmo.communications;

import java.time.Instant;

/**
 * A line of a delivery's log, which nothing overwrites.
 *
 * @param number from 1
 * @param state that it led to
 * @param server that answered; empty when none did
 * @param reply what was said, or why nothing was; addresses hidden
 */
public record Attempt(int number, Instant at, DeliveryState state, String server, String reply) {}
