package se.meetmalmo.knowledgebank;

import java.time.Duration;
import java.time.Instant;

/**
 * A place from which initiatives are fetched.
 *
 * @param name lasting; also the {@link Initiative#source} of what comes from it
 * @param location address or folder
 * @param every how often; zero for only when asked to
 * @param lastAt when it was last fetched; null when never
 * @param lastOutcome what became of that, plain English; empty when it never was
 */
public record PullSource(
    String name, String location, Duration every, Instant lastAt, String lastOutcome) {}
