package se.meetmalmo.platform.journal;

import java.time.Instant;
import java.util.Objects;
import se.meetmalmo.platform.Ids;

/**
 * Something that has happened.
 *
 * @param id unique; a handler that has seen it does nothing
 * @param subject what it happened to: {@code idea:018f...}; events of one subject are handed on in
 *     order
 * @param type {@code IdeaReceived}
 * @param data JSON; ids rather than personal data, at most 30,000 characters
 */
public record JournalEvent(String id, String subject, String type, Instant at, String data) {
  public JournalEvent {
    Objects.requireNonNull(id);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(type);
    Objects.requireNonNull(at);
    Objects.requireNonNull(data);
  }

  public static JournalEvent of(String subject, String type, Instant at, String data) {
    return new JournalEvent(Ids.next(), subject, type, at, data);
  }
}
