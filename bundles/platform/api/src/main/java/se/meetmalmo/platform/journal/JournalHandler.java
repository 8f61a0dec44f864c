package se.meetmalmo.platform.journal;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is handed each committed event of one domain, at least once, in order per subject, also after a
 * crash; idempotent by {@link JournalEvent#id()}. A service with the properties below. When it
 * comes back after an absence it is handed what it missed.
 */
@ConsumerType
public interface JournalHandler {
  /** Service property, required: the handler's lasting name, under which its place is kept. */
  String NAME = "meet.journal.handler";

  /** Service property, required: the domain whose events it wants, {@code intake}. */
  String UNIT = "meet.journal.unit";

  /**
   * Service property, optional: {@code act} (default: one node only, starts with what happens from
   * its first day on) or {@code project} (every node, starts from the very first event).
   */
  String MODE = "meet.journal.mode";

  /**
   * @throws Exception when it could not be done now: it is tried again with growing pauses, later
   *     events of the same subject wait, and at last it is parked where an operator sees it
   */
  void handle(JournalEvent event) throws Exception;
}
