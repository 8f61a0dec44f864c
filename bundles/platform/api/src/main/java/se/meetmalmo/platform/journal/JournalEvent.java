package se.meetmalmo.platform.journal;

import java.time.Instant;
import java.util.Objects;
import se.meetmalmo.platform.Ids;

/**
 * Something that has happened.
 *
 * @param unit the domain in whose journal it stands, {@code intake}; empty until it is written
 * @param id unique; a handler that has seen it does nothing
 * @param subject what it happened to: {@code idea:018f...}; events of one subject are handed on in
 *     order
 * @param type {@code IdeaReceived}
 * @param data JSON; ids rather than personal data, at most 30,000 characters
 */
public record JournalEvent(
    String unit, String id, String subject, String type, Instant at, String data) {
  public JournalEvent {
    Objects.requireNonNull(unit);
    Objects.requireNonNull(id);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(type);
    Objects.requireNonNull(at);
    Objects.requireNonNull(data);
  }

  /** To be written. */
  public static JournalEvent of(String subject, String type, Instant at, String data) {
    return new JournalEvent("", Ids.next(), subject, type, at, data);
  }

  /** The same in a domain's journal. */
  public JournalEvent in(String journal) {
    return new JournalEvent(journal, id, subject, type, at, data);
  }
}
