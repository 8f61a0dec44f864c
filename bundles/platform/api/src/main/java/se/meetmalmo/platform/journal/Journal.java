package se.meetmalmo.platform.journal;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A domain's journal, in the domain's own schema. One service a persistence unit, with the service
 * property {@code osgi.unit.name=<domain>}. Thread-safe.
 */
@ProviderType
public interface Journal {
  /**
   * Writes an event in the transaction that this thread has open on the domain's persistence unit:
   * both are kept or neither. It is handed to every {@link JournalHandler} after commit.
   *
   * @throws IllegalStateException when this thread has no transaction open
   */
  void append(JournalEvent event);

  /** All events of one subject, oldest first; empty when there are none. */
  List<JournalEvent> of(String subject);
}
