package se.meetmalmo.resourcebank.core.internal.store;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;

/**
 * Gives out places in the status lists, each once, from blocks that this node has reserved. What is
 * not used when the node ends is lost. Thread-safe.
 */
final class StatusNumbers {
  private static final int LARGEST_BLOCK = 1_000;
  private final JpaTemplate jpa;
  private final Deque<Long> free = new ArrayDeque<>();
  private int size = 5;

  StatusNumbers(JpaTemplate jpa) {
    this.jpa = jpa;
  }

  synchronized long next() {
    if (free.isEmpty()) {
      long first = reserve(size);
      for (long number = first; number < first + size; number++) {
        free.add(number);
      }
      size = Math.min(2 * size, LARGEST_BLOCK);
    }
    return free.remove();
  }

  /** The update locks the row until commit: what is read next is nobody else's. */
  private long reserve(int count) {
    return jpa.txExpr(
        TransactionType.RequiresNew,
        em -> {
          em.createQuery("update StatusNumberEntity n set n.next = n.next + :count where n.id = 1")
              .setParameter("count", (long) count)
              .executeUpdate();
          return em.find(StatusNumberEntity.class, 1).next() - count;
        });
  }
}
