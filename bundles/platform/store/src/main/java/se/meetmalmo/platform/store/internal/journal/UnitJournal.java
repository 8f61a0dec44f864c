package se.meetmalmo.platform.store.internal.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.persistence.PersistenceException;
import javax.persistence.TransactionRequiredException;
import se.meetmalmo.platform.journal.Journal;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.store.internal.jpa.LocalJpaTemplate;

/** Writes events on the connection of the unit's open transaction. */
public final class UnitJournal implements Journal {
  private static final int LONGEST_DATA = 30_000;
  private final LocalJpaTemplate jpa;
  private final EventNumbers numbers;
  private final Runnable committed;

  /**
   * @param numbers one for all journals of the unit
   * @param committed runs after each commit with an event
   */
  public UnitJournal(LocalJpaTemplate jpa, EventNumbers numbers, Runnable committed) {
    this.jpa = jpa;
    this.numbers = numbers;
    this.committed = committed;
  }

  @Override
  public void append(JournalEvent event) {
    if (event.data().length() > LONGEST_DATA) {
      throw new IllegalArgumentException(
          "%s %s has data of %d characters, %d are the most"
              .formatted(event.type(), event.id(), event.data().length(), LONGEST_DATA));
    }
    try (Connection connection = jpa.connection()) {
      EventTable.insert(connection, numbers.next(connection), event);
    } catch (TransactionRequiredException e) {
      throw new IllegalStateException("An event is written in a transaction only", e);
    } catch (SQLException e) {
      throw new PersistenceException(
          "Event " + event.id() + " of type " + event.type() + " could not be written", e);
    }
    jpa.afterCommit(committed);
  }

  @Override
  public List<JournalEvent> of(String subject) {
    return jpa.txExpr(
        em -> {
          try (Connection connection = jpa.connection()) {
            return EventTable.of(connection, jpa.unit(), subject);
          } catch (SQLException e) {
            throw new PersistenceException("The journal of " + subject + " cannot be read", e);
          }
        });
  }
}
