package se.meetmalmo.platform.journal;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is handed each committed event of one or more domains, at least once, in order per subject, also
 * after a crash; idempotent by {@link JournalEvent#id()}. A service with the properties below. When
 * it comes back after an absence it is handed what it missed.
 *
 * <p>One thread a domain calls it: a handler of one domain is never called by two threads at once,
 * a handler of several is, and must be thread-safe. No transaction is open while it works. One that
 * has an event in hand for half a minute is named to the operator; where several nodes run, another
 * may then be handed that event too.
 */
@ConsumerType
public interface JournalHandler {
  /** Service property, required: the handler's lasting name, under which its place is kept. */
  String NAME = "meet.journal.handler";

  /**
   * Service property, required: the domain whose events it wants, {@code intake}; several; or
   * {@link #EVERY_UNIT}. Its place is kept a domain.
   */
  String UNIT = "meet.journal.unit";

  /** Value of {@link #UNIT}: all domains, also those that come later. */
  String EVERY_UNIT = "*";

  /** Service property, optional: on which nodes, {@link #ONE} (default) or {@link #ALL}. */
  String NODES = "meet.journal.nodes";

  /** Value of {@link #NODES}: each event on one node only, as for what acts: mail. */
  String ONE = "one";

  /** Value of {@link #NODES}: each event on every node, as for what each keeps: an index. */
  String ALL = "all";

  /** Service property, optional: from when, {@link #NOW} (default) or {@link #START}. */
  String FROM = "meet.journal.from";

  /** Value of {@link #FROM}: what happens from the handler's first day on. */
  String NOW = "now";

  /** Value of {@link #FROM}: everything, from the domain's first event on. */
  String START = "start";

  /**
   * @throws Exception when it could not be done now: it is tried again with growing pauses, later
   *     events of the same subject wait, and at last it is parked where an operator sees it
   */
  void handle(JournalEvent event) throws Exception;
}
