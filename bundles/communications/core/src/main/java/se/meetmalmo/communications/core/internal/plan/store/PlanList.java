package se.meetmalmo.communications.core.internal.plan.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import se.meetmalmo.communications.plan.ActivityStatus;
import se.meetmalmo.communications.plan.PlanQuery;

/** The query for a page of the plan: those without a day last. */
final class PlanList {
  private final EntityManager em;
  private final PlanQuery query;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  PlanList(EntityManager em, PlanQuery query) {
    this.em = em;
    this.query = query;
    if (query.statuses().isEmpty()) {
      and("a.status <> :dropped", "dropped", ActivityStatus.DROPPED);
    } else {
      and("a.status in :statuses", "statuses", query.statuses());
    }
    query
        .channel()
        .ifPresent(
            channel ->
                and(
                    "exists (select t.id from TextEntity t where t.activityId = a.id and t.channel"
                        + " = :channel)",
                    "channel",
                    channel));
    if (!query.audience().isEmpty()) {
      and("a.audiences like :audience", "audience", "%\n" + escaped(query.audience()) + "\n%");
    }
    if (!query.owner().isEmpty()) {
      and("a.owner = :owner", "owner", query.owner());
    }
    if (!query.about().isEmpty()) {
      and("a.about = :about", "about", query.about());
    }
    if (query.from() != null) {
      and("a.day >= :first", "first", query.from().toString());
    }
    if (query.to() != null) {
      and("a.day <= :last", "last", query.to().toString());
    }
  }

  /** Keys of audiences have none of the characters that mean something here. */
  private static String escaped(String key) {
    return key.replaceAll("[^a-z0-9-]", "");
  }

  private void and(String condition, String name, Object value) {
    conditions.add(condition);
    parameters.put(name, value);
  }

  private <T> TypedQuery<T> query(String select, String order, Class<T> type) {
    TypedQuery<T> made =
        em.createQuery(
            select + " from ActivityEntity a where " + String.join(" and ", conditions) + order,
            type);
    parameters.forEach(made::setParameter);
    return made;
  }

  long total() {
    return query("select count(a.id)", "", Long.class).getSingleResult();
  }

  List<ActivityEntity> rows() {
    return query("select a", " order by a.day, a.changedAt desc, a.id", ActivityEntity.class)
        .setFirstResult(query.page().offset())
        .setMaxResults(query.page().size())
        .getResultList();
  }
}
