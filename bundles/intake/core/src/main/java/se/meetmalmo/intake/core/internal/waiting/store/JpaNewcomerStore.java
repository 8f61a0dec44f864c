package se.meetmalmo.intake.core.internal.waiting.store;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.Origin;

/** In the persistence unit {@code intake}. */
@Component(service = NewcomerStore.class)
public final class JpaNewcomerStore implements NewcomerStore {
  private final JpaTemplate jpa;

  @Activate
  public JpaNewcomerStore(@Reference(target = "(osgi.unit.name=intake)") JpaTemplate jpa) {
    this.jpa = jpa;
  }

  @Override
  public List<Newcomer> next(Instant until, int limit) {
    return jpa.txExpr(
        TransactionType.Supports,
        em -> {
          Newcomer last = row(em).toNewcomer();
          return em
              .createQuery(
                  "select i.id, i.receivedAt from IdeaLineEntity i where i.receivedAt >= :at"
                      + " and (i.receivedAt > :at or i.id > :id) and i.receivedAt < :until"
                      + " and i.origin <> :imported order by i.receivedAt, i.id",
                  Object[].class)
              .setParameter("at", last.receivedAt().toEpochMilli())
              .setParameter("id", last.id())
              .setParameter("until", until.toEpochMilli())
              .setParameter("imported", Origin.IMPORT)
              .setMaxResults(limit)
              .getResultList()
              .stream()
              .map(row -> new Newcomer((String) row[0], Instant.ofEpochMilli((Long) row[1])))
              .toList();
        });
  }

  @Override
  public void seen(Newcomer last) {
    jpa.tx(em -> row(em).become(last));
  }

  private static NewcomerEntity row(EntityManager em) {
    return em.find(NewcomerEntity.class, NewcomerEntity.ONLY);
  }
}
