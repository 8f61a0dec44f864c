package se.meetmalmo.communications.core.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.NewSubscription;
import se.meetmalmo.communications.Subscription;
import se.meetmalmo.platform.Ids;

/** The subscriptions in the persistence unit {@code communications}. */
@Component(service = SubscriptionStore.class)
public final class JpaSubscriptionStore implements SubscriptionStore {
  private final JpaTemplate jpa;

  @Activate
  public JpaSubscriptionStore(
      @Reference(target = "(osgi.unit.name=communications)") JpaTemplate jpa) {
    this.jpa = jpa;
  }

  @Override
  public Subscriber ask(NewSubscription asked, Instant now) {
    String address = asked.email().toLowerCase(Locale.ROOT);
    try {
      return jpa.txExpr(em -> ask(em, address, asked, now));
    } catch (PersistenceException e) {
      // asked for twice at the same moment: the other one is there now
      return read(em -> byAddress(em, address))
          .map(SubscriptionEntity::toSubscriber)
          .orElseThrow(() -> e);
    }
  }

  private static Subscriber ask(
      EntityManager em, String address, NewSubscription asked, Instant now) {
    Optional<SubscriptionEntity> known = byAddress(em, address);
    if (known.isEmpty()) {
      SubscriptionEntity added = new SubscriptionEntity(Ids.next(), address, asked, now);
      em.persist(added);
      return added.toSubscriber();
    }
    if (!known.get().isConfirmed()) {
      known.get().ask(asked, now);
    }
    return known.get().toSubscriber();
  }

  private static Optional<SubscriptionEntity> byAddress(EntityManager em, String address) {
    return em
        .createQuery(
            "select s from SubscriptionEntity s where s.address = :address",
            SubscriptionEntity.class)
        .setParameter("address", address)
        .getResultList()
        .stream()
        .findFirst();
  }

  @Override
  public Optional<Subscriber> find(String id) {
    return read(
        em ->
            Optional.ofNullable(em.find(SubscriptionEntity.class, id))
                .map(SubscriptionEntity::toSubscriber));
  }

  @Override
  public Optional<Subscriber> findByLink(String hash) {
    return read(em -> byLink(em, hash).map(SubscriptionEntity::toSubscriber));
  }

  private static Optional<SubscriptionEntity> byLink(EntityManager em, String hash) {
    return Optional.ofNullable(em.find(SubscriptionLinkEntity.class, hash))
        .flatMap(
            link -> Optional.ofNullable(em.find(SubscriptionEntity.class, link.subscriptionId())));
  }

  @Override
  public void addLink(String id, String hash, Instant now) {
    jpa.tx(em -> em.persist(new SubscriptionLinkEntity(hash, id, now)));
  }

  @Override
  public Optional<Subscriber> confirm(String hash, Instant now) {
    return jpa.txExpr(
        em -> {
          Optional<SubscriptionEntity> found = byLink(em, hash);
          found.ifPresent(subscription -> subscription.confirm(now));
          return found.map(SubscriptionEntity::toSubscriber);
        });
  }

  @Override
  public void deleteByLink(String hash) {
    jpa.tx(em -> byLink(em, hash).ifPresent(found -> delete(em, found)));
  }

  private static void delete(EntityManager em, SubscriptionEntity subscription) {
    em.createQuery("delete from SubscriptionLinkEntity l where l.subscriptionId = :id")
        .setParameter("id", subscription.id())
        .executeUpdate();
    em.remove(subscription);
  }

  @Override
  public int deleteUnconfirmed(Instant before) {
    return jpa.txExpr(
        em -> {
          List<SubscriptionEntity> old =
              em.createQuery(
                      "select s from SubscriptionEntity s"
                          + " where s.confirmed = 0 and s.askedAt < :before",
                      SubscriptionEntity.class)
                  .setParameter("before", before.toEpochMilli())
                  .setMaxResults(1_000)
                  .getResultList();
          old.forEach(subscription -> delete(em, subscription));
          return old.size();
        });
  }

  @Override
  public List<Subscription> confirmed(String afterId, int limit) {
    return read(
        em ->
            em
                .createQuery(
                    "select s from SubscriptionEntity s"
                        + " where s.confirmed = 1 and s.id > :after order by s.id",
                    SubscriptionEntity.class)
                .setParameter("after", afterId)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(SubscriptionEntity::toSubscriber)
                .map(Subscriber::subscription)
                .toList());
  }

  private <R> R read(EmFunction<R> code) {
    return jpa.txExpr(TransactionType.Supports, code);
  }

  @Override
  public long countConfirmed() {
    return jpa.txExpr(
        TransactionType.Supports,
        em ->
            em.createQuery(
                    "select count(s.id) from SubscriptionEntity s where s.confirmed = 1",
                    Long.class)
                .getSingleResult());
  }
}
