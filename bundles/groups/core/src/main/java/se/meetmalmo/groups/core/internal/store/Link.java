package se.meetmalmo.groups.core.internal.store;

import java.time.Instant;

/**
 * What opens a group without an account.
 *
 * @param hash of its secret
 * @param participantId whose it is; empty for a calendar that a member of staff has made
 * @param madeBy name of the account, or of the system
 * @param calendar it shows the calendar and nothing else
 */
public record Link(
    String hash,
    String groupId,
    String participantId,
    String madeBy,
    boolean calendar,
    Instant createdAt) {}
