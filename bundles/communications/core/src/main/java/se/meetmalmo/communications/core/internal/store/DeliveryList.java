package se.meetmalmo.communications.core.internal.store;

import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import se.meetmalmo.communications.Delivery;
import se.meetmalmo.communications.DeliveryQuery;
import se.meetmalmo.platform.Page;

/** The question behind a list of deliveries. */
final class DeliveryList {
  private final DeliveryQuery query;
  private final String where;

  DeliveryList(DeliveryQuery query) {
    this.query = query;
    List<String> conditions = new ArrayList<>();
    if (!query.subject().isEmpty()) {
      conditions.add(
          query.subject().contains(":")
              ? "d.subject = :subject"
              : "(d.subject = :subject or d.subject = :idea"
                  + " or d.subject = :member or d.subject = :group)");
    }
    if (!query.channel().isEmpty()) {
      conditions.add("d.channel = :channel");
    }
    if (!query.states().isEmpty()) {
      conditions.add("d.state in :states");
    }
    this.where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  Page<Delivery> page(EntityManager em) {
    long total =
        bind(em.createQuery("select count(d.id) from DeliveryEntity d" + where, Long.class))
            .getSingleResult();
    List<Delivery> found =
        bind(
                em.createQuery(
                    "select d from DeliveryEntity d" + where + " order by d.plannedAt desc, d.id",
                    DeliveryEntity.class))
            .setFirstResult(query.page().offset())
            .setMaxResults(query.page().size())
            .getResultList()
            .stream()
            .map(DeliveryEntity::toDelivery)
            .toList();
    return Page.of(found, query.page(), total);
  }

  private <T> TypedQuery<T> bind(TypedQuery<T> asked) {
    String subject = query.subject();
    if (!subject.isEmpty()) {
      asked.setParameter("subject", subject);
      if (!subject.contains(":")) {
        asked.setParameter("idea", "idea:" + subject);
        asked.setParameter("member", "member:" + subject);
        asked.setParameter("group", "group:" + subject);
      }
    }
    if (!query.channel().isEmpty()) {
      asked.setParameter("channel", query.channel());
    }
    if (!query.states().isEmpty()) {
      asked.setParameter("states", query.states());
    }
    return asked;
  }
}
