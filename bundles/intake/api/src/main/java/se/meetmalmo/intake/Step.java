package se.meetmalmo.intake;

import java.time.Instant;

/**
 * One thing that has happened to an idea.
 *
 * @param event type of the journal's event: {@code IdeaReceived}
 * @param status the status after it
 * @param reason in plain words, for the sender; empty when there is none
 * @param by name of the account, {@code system} or {@code submitter}
 */
public record Step(String event, Instant at, Status status, String reason, String by) {}
