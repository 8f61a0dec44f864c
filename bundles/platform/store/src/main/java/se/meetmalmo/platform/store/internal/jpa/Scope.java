package se.meetmalmo.platform.store.internal.jpa;

import java.sql.Connection;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.persistence.EntityManager;
import org.apache.openjpa.persistence.OpenJPAEntityManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One entity manager on one thread, with or without a transaction. */
final class Scope {
  private static final Logger LOG = LoggerFactory.getLogger(Scope.class);
  private final EntityManager manager;
  private final boolean transaction;
  private final boolean withinTransaction;
  private Set<Runnable> afterCommit = Set.of();

  /**
   * @param outer what the thread has open; null when nothing
   */
  Scope(EntityManager manager, boolean transaction, Scope outer) {
    this.manager = manager;
    this.transaction = transaction;
    this.withinTransaction = transaction || (outer != null && outer.withinTransaction);
  }

  EntityManager manager() {
    return manager;
  }

  boolean isTransaction() {
    return transaction;
  }

  /** Whether it is a transaction or stands in one, if one that is suspended. */
  boolean isWithinTransaction() {
    return withinTransaction;
  }

  Connection connection() {
    OpenJPAEntityManager openJpa = manager.unwrap(OpenJPAEntityManager.class);
    openJpa.beginStore(); // else an optimistic transaction lends a connection that commits itself
    return (Connection) openJpa.getConnection();
  }

  void afterCommit(Runnable task) {
    if (afterCommit.isEmpty()) {
      afterCommit = new LinkedHashSet<>();
    }
    afterCommit.add(task);
  }

  void begin() {
    if (transaction) {
      manager.getTransaction().begin();
    }
  }

  void commit() {
    if (transaction) {
      manager.getTransaction().commit();
    }
  }

  void doom() {
    if (transaction && manager.isOpen() && manager.getTransaction().isActive()) {
      manager.getTransaction().setRollbackOnly();
    }
  }

  /**
   * @param cause what is on its way to the caller; it stays that, whatever happens here
   */
  void rollback(Throwable cause) {
    try {
      if (transaction && manager.isOpen() && manager.getTransaction().isActive()) {
        manager.getTransaction().rollback();
      }
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  /** What the transaction did stands; a manager that cannot be closed must not hide it. */
  void close() {
    try {
      if (manager.isOpen()) {
        manager.close();
      }
    } catch (RuntimeException e) {
      LOG.warn("An entity manager could not be closed", e);
    }
  }

  void committed() {
    afterCommit.forEach(Runnable::run);
  }
}
