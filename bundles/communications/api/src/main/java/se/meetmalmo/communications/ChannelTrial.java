package se.meetmalmo.communications;

/**
 * What became of a trial message.
 *
 * @param outcome {@code Accepted}, {@code Deferred}, {@code Refused}, {@code Bounced}, {@code
 *     Unavailable} or {@code Unknown}
 * @param server that answered; empty when none did
 * @param reply what was said; addresses hidden
 */
public record ChannelTrial(String outcome, String server, String reply) {}
