package se.meetmalmo.communications;

import java.time.Instant;

/**
 * One message to one recipient by one channel, from planned to proved. Holds no personal data: the
 * recipient is a reference, which the domain that knows the person resolves when it is sent.
 *
 * @param id the same for the same event, recipient and channel, 32 hexadecimal characters
 * @param unit whose event it is: {@code intake}
 * @param event id of the event
 * @param subject what it is about: {@code idea:018f...}
 * @param kind of message, which names its template: {@code IdeaAccepted}
 * @param recipient {@code idea-sender:018f...}
 * @param channel {@code mail}
 * @param language {@code sv} or {@code en}
 * @param plannedAt when the row was written
 * @param dueAt not before
 * @param changedAt when the state was last changed
 * @param attempts how often the channel has had it
 * @param doubts how often nobody knows whether it was sent: the node or the line went between
 * @param server that accepted it; empty until then
 * @param messageId by which the channel knows it; empty until it was handed over
 * @param reply the last that was heard of it: the server's reply, or why it waits; addresses hidden
 */
public record Delivery(
    String id,
    String unit,
    String event,
    String subject,
    String kind,
    String recipient,
    String channel,
    String language,
    Category category,
    DeliveryState state,
    Instant plannedAt,
    Instant dueAt,
    Instant changedAt,
    int attempts,
    int doubts,
    String server,
    String messageId,
    String reply) {}
