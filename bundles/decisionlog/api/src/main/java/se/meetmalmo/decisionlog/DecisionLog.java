package se.meetmalmo.decisionlog;

import java.util.Optional;
import java.util.function.LongConsumer;
import org.osgi.annotation.versioning.ProviderType;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.journal.JournalEvent;

/**
 * Every state change, decision, rule swap and change of roles, each entry bound to the one before
 * by its hash. Nothing is ever changed or taken away. What stands in the journal of a domain comes
 * here by itself. Thread-safe, also between nodes.
 */
@ProviderType
public interface DecisionLog {
  /**
   * Writes an event of a domain that has no journal. Durable when it returns.
   *
   * @param event with its unit
   * @return false when the log has it already, by its id: a caller may repeat itself
   */
  boolean append(JournalEvent event);

  Page<LogEntry> list(LogQuery query);

  Optional<LogEntry> find(long number);

  LogHead head();

  /**
   * Walks along the whole chain, in constant memory.
   *
   * @param notedHead hash of a head that was noted elsewhere, now or earlier; empty: none was. Only
   *     by such a one is it found that entries at the end are gone together with the log's own
   *     notes of them
   * @param progress is told now and then how many entries have been looked at
   */
  Verification verify(String notedHead, LongConsumer progress);

  /**
   * The account that did it, as the domain's journal tells and the entry's seal confirms.
   *
   * @return empty unless the reader is staff, an account did it and the journal still tells
   */
  Optional<String> account(LogEntry entry, Actor reader);
}
