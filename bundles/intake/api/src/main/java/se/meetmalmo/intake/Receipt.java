package se.meetmalmo.intake;

/**
 * What the sender gets when an idea has come in and is durable.
 *
 * @param statusToken the secret of the private link; given this once, only its hash is kept
 */
public record Receipt(Idea idea, String statusToken) {}
