package se.meetmalmo.intake.core.internal;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.aries.jpa.template.EmConsumer;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;

/**
 * Counts how often the store goes to the database: once for each transaction, or read. What joins
 * another counts with it.
 */
public final class CountingJpaTemplate implements JpaTemplate {
  private final AtomicInteger count = new AtomicInteger();
  private final ThreadLocal<Boolean> within = ThreadLocal.withInitial(() -> false);
  private final JpaTemplate jpa;

  public CountingJpaTemplate(JpaTemplate jpa) {
    this.jpa = jpa;
  }

  /** How many since this was asked the last time. */
  public int count() {
    return count.getAndSet(0);
  }

  @Override
  public <R> R txExpr(TransactionType type, EmFunction<R> code) {
    if (within.get()) {
      return jpa.txExpr(type, code);
    }
    count.incrementAndGet();
    within.set(true);
    try {
      return jpa.txExpr(type, code);
    } finally {
      within.remove();
    }
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
}
