package se.meetmalmo.intake.core.internal.store;

import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Reserves numbers in blocks, so that handing in an idea touches no shared row. Blocks begin small
 * and double while they are used up, so that a quiet register has few gaps.
 */
@Component(service = CaseNumbers.class)
public final class JpaCaseNumbers implements CaseNumbers {
  private static final int FIRST_BLOCK = 8;
  private static final int LARGEST_BLOCK = 512;
  private final JpaTemplate jpa;
  private int year;
  private long next;
  private long end;
  private int size = FIRST_BLOCK;

  @Activate
  public JpaCaseNumbers(@Reference(target = "(osgi.unit.name=intake)") JpaTemplate jpa) {
    this.jpa = jpa;
  }

  @Override
  public synchronized String next(int wanted) {
    if (wanted != year || next == end) {
      next = reserve(wanted, size);
      end = next + size;
      year = wanted;
      size = Math.min(2 * size, LARGEST_BLOCK);
    }
    return "M-%d-%06d".formatted(year, next++);
  }

  private long reserve(int wanted, int count) {
    try {
      return jpa.txExpr(TransactionType.RequiresNew, em -> take(em, wanted, count));
    } catch (PersistenceException firstOfTheYearElsewhere) {
      return jpa.txExpr(TransactionType.RequiresNew, em -> take(em, wanted, count));
    }
  }

  /** The update locks the row until commit: what is read next is nobody else's. */
  private static long take(EntityManager em, int wanted, int count) {
    int updated =
        em.createQuery(
                "update CaseNumberBlockEntity b set b.next = b.next + :count where b.year = :year")
            .setParameter("count", (long) count)
            .setParameter("year", wanted)
            .executeUpdate();
    if (updated == 0) {
      em.persist(new CaseNumberBlockEntity(wanted, 1L + count));
      return 1;
    }
    return em.find(CaseNumberBlockEntity.class, wanted).next() - count;
  }
}
