package se.meetmalmo.platform.store.internal.jpa;

import java.sql.Connection;
import javax.persistence.EntityManagerFactory;
import javax.persistence.TransactionRequiredException;
import org.apache.aries.jpa.template.EmConsumer;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;

/**
 * Transactions of one unit, bound to the thread. An unchecked exception that leaves a joined
 * transaction dooms it, also when the outer code catches it. A lost race for a version becomes a
 * {@link se.meetmalmo.platform.ConflictException}.
 *
 * <p>An outermost transaction that the database rolls back for the sake of another one (a deadlock,
 * a lock not obtained) is tried again a few times within half a minute, with a new entity manager.
 * Its code must therefore be repeatable: it takes nothing from a failed attempt and leaves nothing
 * behind but in the database. What was to be done after the commit of a failed attempt is dropped.
 * A nested transaction is never repeated. Thread-safe.
 */
public final class LocalJpaTemplate implements JpaTemplate {
  private final String unit;
  private final EntityManagerFactory factory;
  private final ThreadLocal<Scope> current = new ThreadLocal<>();

  public LocalJpaTemplate(String unit, EntityManagerFactory factory) {
    this.unit = unit;
    this.factory = factory;
  }

  public String unit() {
    return unit;
  }

  @Override
  public <R> R txExpr(TransactionType type, EmFunction<R> code) {
    Scope outer = current.get();
    boolean active = outer != null && outer.isTransaction();
    return switch (type) {
      case Required -> active ? join(outer, code) : run(outer, true, code);
      case RequiresNew -> run(outer, true, code);
      case Mandatory -> join(required(outer), code);
      case Supports -> outer == null ? run(null, false, code) : join(outer, code);
      case NotSupported -> outer == null || active ? run(outer, false, code) : join(outer, code);
      case Never -> {
        if (active) {
          throw new IllegalStateException("A transaction is open on unit " + unit);
        }
        yield outer == null ? run(null, false, code) : join(outer, code);
      }
    };
  }

  @Override
  public <R> R txExpr(EmFunction<R> code) {
    return txExpr(TransactionType.Required, code);
  }

  @Override
  public void tx(TransactionType type, EmConsumer code) {
    txExpr(
        type,
        em -> {
          code.accept(em);
          return null;
        });
  }

  @Override
  public void tx(EmConsumer code) {
    tx(TransactionType.Required, code);
  }

  /**
   * The connection of the transaction that this thread has open; closing it gives it back to the
   * transaction, nothing more.
   *
   * @throws TransactionRequiredException when there is none
   */
  public Connection connection() {
    return required(current.get()).connection();
  }

  /**
   * Does something once the transaction that this thread has open is committed, and nothing when it
   * is rolled back. The same task given twice runs once.
   *
   * @throws TransactionRequiredException when there is none
   */
  public void afterCommit(Runnable task) {
    required(current.get()).afterCommit(task);
  }

  /** Whether this thread has a transaction open. */
  public boolean isActive() {
    Scope scope = current.get();
    return scope != null && scope.isTransaction();
  }

  private Scope required(Scope scope) {
    if (scope == null || !scope.isTransaction()) {
      throw new TransactionRequiredException("No transaction is open on unit " + unit);
    }
    return scope;
  }

  private static <R> R join(Scope scope, EmFunction<R> code) {
    try {
      return code.apply(scope.manager());
    } catch (RuntimeException | Error e) {
      scope.doom();
      throw e;
    }
  }

  private <R> R run(Scope outer, boolean transaction, EmFunction<R> code) {
    boolean repeatable = transaction && (outer == null || !outer.isWithinTransaction());
    long start = System.nanoTime();
    for (int attempt = 1; ; attempt++) {
      Scope scope = new Scope(factory.createEntityManager(), transaction, outer);
      R result;
      try {
        result = attempt(scope, outer, code);
      } catch (RuntimeException | Error e) {
        if (repeatable && Rollbacks.isWorthAnother(e, attempt, start)) {
          continue;
        }
        throw Conflicts.translate(e);
      }
      scope.committed();
      return result;
    }
  }

  private <R> R attempt(Scope scope, Scope outer, EmFunction<R> code) {
    current.set(scope);
    try {
      scope.begin();
      R result = code.apply(scope.manager());
      scope.commit();
      return result;
    } catch (RuntimeException | Error e) {
      scope.rollback(e);
      throw e;
    } finally {
      restore(outer);
      scope.close();
    }
  }

  private void restore(Scope outer) {
    if (outer == null) {
      current.remove();
    } else {
      current.set(outer);
    }
  }
}
