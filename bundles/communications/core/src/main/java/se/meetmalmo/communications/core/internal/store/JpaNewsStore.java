package se.meetmalmo.communications.core.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The news in the persistence unit {@code communications}. */
@Component(service = NewsStore.class)
public final class JpaNewsStore implements NewsStore {
  private final JpaTemplate jpa;

  @Activate
  public JpaNewsStore(@Reference(target = "(osgi.unit.name=communications)") JpaTemplate jpa) {
    this.jpa = jpa;
  }

  @Override
  public void add(String event, String subject, Instant at) {
    jpa.tx(
        em -> {
          if (em.find(NewsEntity.class, event) == null) {
            em.persist(new NewsEntity(event, subject, at));
          }
        });
  }

  @Override
  public List<String> subjects(Instant after, Instant upTo) {
    return read(
        em ->
            em
                .createQuery(
                    "select n.subject from NewsEntity n where n.at > :after and n.at <= :upTo"
                        + " order by n.at, n.event",
                    String.class)
                .setParameter("after", after.toEpochMilli())
                .setParameter("upTo", upTo.toEpochMilli())
                .getResultList()
                .stream()
                .distinct()
                .toList());
  }

  @Override
  public Optional<Instant> toldUpTo() {
    return read(
        em ->
            Optional.ofNullable(
                    em.createQuery("select max(d.until) from DigestEntity d", Long.class)
                        .getSingleResult())
                .map(Instant::ofEpochMilli));
  }

  @Override
  public boolean isPlanned(String period) {
    return read(em -> em.find(DigestEntity.class, period) != null);
  }

  @Override
  public void planned(String period, Instant until, int recipients) {
    jpa.tx(
        em -> {
          if (em.find(DigestEntity.class, period) == null) {
            em.persist(new DigestEntity(period, until, recipients));
          }
        });
  }

  private <R> R read(EmFunction<R> code) {
    return jpa.txExpr(TransactionType.Supports, code);
  }
}
