package se.meetmalmo.groups;

import java.time.Instant;

/**
 * Something that has happened to a group.
 *
 * @param by name of the account, {@code system} or {@link GroupEvent#PARTICIPANT}; empty where the
 *     reader may not know the account
 */
public record GroupStep(GroupEvent.Type type, Instant at, String about, String by) {}
