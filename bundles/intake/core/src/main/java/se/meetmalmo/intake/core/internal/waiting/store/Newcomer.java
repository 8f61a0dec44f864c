package se.meetmalmo.intake.core.internal.waiting.store;

import java.time.Instant;

/** An idea that came in here. */
public record Newcomer(String id, Instant receivedAt) {}
