package se.meetmalmo.communications.core.internal.store;

/**
 * The right to send by a channel, as one holder has it until it is taken over.
 *
 * @param number the next one at each take-over
 */
public record Fence(String channel, String holder, long number) {}
