package se.meetmalmo.platform.identity.internal;

import java.time.Instant;

/**
 * Someone signed in with a browser.
 *
 * @param browser for people to know it again by: {@code Firefox, Windows}; empty when unknown
 * @param lastSeen to the minute
 */
public record WebSession(String id, String browser, Instant created, Instant lastSeen) {}
