package se.meetmalmo.intake.core.internal.waiting.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.IdeaSummary;
import se.meetmalmo.intake.core.internal.store.IdeaLineEntity;
import se.meetmalmo.intake.core.internal.store.Phase;
import se.meetmalmo.intake.core.internal.store.QueueStore;
import se.meetmalmo.intake.waiting.WaitingEvent;
import se.meetmalmo.intake.waiting.WakeReason;
import se.meetmalmo.intake.waiting.WorthWaking;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.journal.Journal;

/** In the persistence unit {@code intake}. */
@Component(service = WatchStore.class)
public final class JpaWatchStore implements WatchStore {
  /** Has come, and nobody has said not now. */
  private static final String TRUE = " w.trueAt is not null and w.dismissed = 0 ";

  private final JpaTemplate jpa;
  private final Journal journal;
  private final QueueStore queue;

  @Activate
  public JpaWatchStore(
      @Reference(target = "(osgi.unit.name=intake)") JpaTemplate jpa,
      @Reference(target = "(osgi.unit.name=intake)") Journal journal,
      @Reference QueueStore queue) {
    this.jpa = jpa;
    this.journal = journal;
    this.queue = queue;
  }

  @Override
  public List<Watch> on(WakeReason.Kind kind, Collection<String> keys) {
    return keys.isEmpty()
        ? List.of()
        : read(
            em ->
                watches(
                    em,
                    "w.kind = :kind and w.key in :keys and w.trueAt is null",
                    query -> query.setParameter("kind", kind).setParameter("keys", keys)));
  }

  @Override
  public List<Watch> upTo(WakeReason.Kind kind, String key, int limit) {
    return read(
        em ->
            watches(
                em,
                "w.kind = :kind and w.key <= :key and w.trueAt is null",
                query ->
                    query
                        .setParameter("kind", kind)
                        .setParameter("key", key)
                        .setMaxResults(limit)));
  }

  @Override
  public List<Watch> otherRules(String inForce, int limit) {
    return read(
        em ->
            watches(
                em,
                "w.kind = :kind and w.key <> :key",
                query ->
                    query
                        .setParameter("kind", WakeReason.Kind.RULES)
                        .setParameter("key", inForce)
                        .setMaxResults(limit)));
  }

  private static List<Watch> watches(
      EntityManager em, String condition, UnaryOperator<TypedQuery<WatchEntity>> bound) {
    String query = "select w from WatchEntity w where " + condition + " order by w.id";
    return bound.apply(em.createQuery(query, WatchEntity.class)).getResultList().stream()
        .map(WatchEntity::toWatch)
        .toList();
  }

  @Override
  public boolean come(Watch watch, String seen, WakeReason reason, WaitingEvent event) {
    return jpa.txExpr(
        em -> {
          boolean paused = isPaused(em, watch.ideaId());
          WatchEntity row = paused ? em.find(WatchEntity.class, watch.id()) : null;
          boolean first =
              row != null
                  && row.toWatch().equals(watch)
                  && (!row.hasCome() || !seen.equals(watch.key()));
          if (first) {
            row.come(seen, reason);
            journal.append(event.toJournal());
          }
          return first;
        });
  }

  @Override
  public boolean suggest(String ideaId, WakeReason reason, WaitingEvent event) {
    return jpa.txExpr(
        em -> {
          boolean paused = isPaused(em, ideaId);
          WatchEntity row = new WatchEntity(ideaId, reason.about(), reason.kind(), reason.about());
          boolean first = paused && em.find(WatchEntity.class, row.toWatch().id()) == null;
          if (first) {
            row.come(reason.about(), reason);
            em.persist(row);
            journal.append(event.toJournal());
          }
          return first;
        });
  }

  /** Held, so that whoever says the same at that moment comes second. */
  private boolean isPaused(EntityManager em, String ideaId) {
    queue.hold(ideaId);
    return em.find(IdeaLineEntity.class, ideaId).phase() == Phase.PAUSED;
  }

  @Override
  public Page<WorthWaking> worthWaking(PageRequest page) {
    return read(
        em -> {
          List<String> ids =
              em
                  .createQuery(
                      "select w.ideaId, max(w.trueAt) as newest from WatchEntity w where"
                          + TRUE
                          + "group by w.ideaId order by newest desc, w.ideaId",
                      Object[].class)
                  .setFirstResult(page.offset())
                  .setMaxResults(page.size())
                  .getResultList()
                  .stream()
                  .map(row -> (String) row[0])
                  .toList();
          return Page.of(ids.isEmpty() ? List.of() : worth(em, ids), page, count(em));
        });
  }

  private static List<WorthWaking> worth(EntityManager em, List<String> ids) {
    Map<String, List<WakeReason>> reasons =
        em
            .createQuery(
                "select w from WatchEntity w where"
                    + TRUE
                    + "and w.ideaId in :ids order by w.trueAt, w.id",
                WatchEntity.class)
            .setParameter("ids", ids)
            .getResultList()
            .stream()
            .collect(
                Collectors.groupingBy(
                    WatchEntity::ideaId,
                    Collectors.mapping(WatchEntity::toReason, Collectors.toList())));
    Map<String, IdeaSummary> ideas = new HashMap<>();
    em.createQuery(
            "select i."
                + String.join(", i.", IdeaLineEntity.SUMMARY)
                + " from IdeaLineEntity i where i.id in :ids",
            Object[].class)
        .setParameter("ids", ids)
        .getResultList()
        .forEach(row -> ideas.put((String) row[0], IdeaLineEntity.summary(row)));
    return ids.stream().map(id -> new WorthWaking(ideas.get(id), reasons.get(id))).toList();
  }

  @Override
  public long countWorthWaking() {
    return read(JpaWatchStore::count);
  }

  private static long count(EntityManager em) {
    return em.createQuery(
            "select count(distinct w.ideaId) from WatchEntity w where" + TRUE, Long.class)
        .getSingleResult();
  }

  @Override
  public boolean dismiss(String ideaId) {
    return jpa.txExpr(
        em ->
            em.createQuery(
                        "update WatchEntity w set w.dismissed = 1 where w.ideaId = :id and" + TRUE)
                    .setParameter("id", ideaId)
                    .executeUpdate()
                > 0);
  }

  private <R> R read(EmFunction<R> code) {
    return jpa.txExpr(TransactionType.Supports, code);
  }
}
