package se.meetmalmo.decisionlog.core.internal.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.meetmalmo.decisionlog.LogEntry;
import se.meetmalmo.decisionlog.LogHead;

/** Keeps the entries; there is no way to change or delete one. Thread-safe, also between nodes. */
public interface LogStore {
  /**
   * Adds an entry behind the last one, in a transaction of its own. One at a time does so, in the
   * whole cluster.
   *
   * @param event whose entry it is; unique
   * @param salt the secret of its seal
   * @param entry makes it, given the head that it is to follow
   * @return false when the event has an entry already
   */
  boolean add(String event, String salt, Function<LogHead, LogEntry> entry);

  LogHead head();

  /** The highest number that any entry has; 0 when there is none. */
  long highest();

  /** Entries after a number, in order. */
  List<LogEntry> after(long number, int limit);

  /** Entries before a number, the last first. */
  List<LogEntry> before(long number, int limit);

  List<LogEntry> of(String subject, boolean newestFirst, int offset, int limit);

  long count(String subject);

  /** The secret of an entry's seal; empty when it has been erased, or there is no such entry. */
  Optional<String> salt(long number);
}
