package se.meetmalmo.intake.core.internal.waiting.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.core.internal.store.IdeaLineEntity;
import se.meetmalmo.intake.core.internal.store.QueueStore;
import se.meetmalmo.intake.waiting.WaitingEvent;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.journal.Journal;

/** In the persistence unit {@code intake}. */
@Component(service = AlarmStore.class)
public final class JpaAlarmStore implements AlarmStore {
  private final JpaTemplate jpa;
  private final Journal journal;
  private final QueueStore queue;

  @Activate
  public JpaAlarmStore(
      @Reference(target = "(osgi.unit.name=intake)") JpaTemplate jpa,
      @Reference(target = "(osgi.unit.name=intake)") Journal journal,
      @Reference QueueStore queue) {
    this.jpa = jpa;
    this.journal = journal;
    this.queue = queue;
  }

  @Override
  public Page<Due> due(AlarmKind kind, Deadlines deadlines, PageRequest page) {
    return read(
        em ->
            Page.of(
                list(
                    kind, rows(em, kind, deadlines, "").setFirstResult(page.offset()), page.size()),
                page,
                count(em, kind, deadlines, "").getSingleResult()));
  }

  @Override
  public List<Due> untold(AlarmKind kind, Deadlines deadlines, int limit) {
    String untold =
        " and not exists (select a.id from AlarmEntity a where a.ideaId = i.id"
            + " and a.kind = :kind and a.since = "
            + kind.since()
            + ")";
    return read(
        em -> list(kind, rows(em, kind, deadlines, untold).setParameter("kind", kind), limit));
  }

  private static TypedQuery<Object[]> rows(
      EntityManager em, AlarmKind kind, Deadlines deadlines, String more) {
    return deadlines.bind(
        em.createQuery(
            "select i."
                + String.join(", i.", IdeaLineEntity.SUMMARY)
                + ", "
                + kind.since()
                + " from IdeaLineEntity i where "
                + kind.condition()
                + more
                + " order by "
                + kind.since()
                + ", i.id",
            Object[].class));
  }

  private static List<Due> list(AlarmKind kind, TypedQuery<Object[]> rows, int limit) {
    int since = IdeaLineEntity.SUMMARY.size();
    return rows.setMaxResults(limit).getResultList().stream()
        .map(row -> new Due(IdeaLineEntity.summary(row), kind, ((Number) row[since]).longValue()))
        .toList();
  }

  private static TypedQuery<Long> count(
      EntityManager em, AlarmKind kind, Deadlines deadlines, String more) {
    return deadlines.bind(
        em.createQuery(
            "select count(i.id) from IdeaLineEntity i where " + kind.condition() + more,
            Long.class));
  }

  @Override
  public boolean tell(Due due, Deadlines deadlines, WaitingEvent event) {
    return jpa.txExpr(
        em -> {
          queue.hold(due.idea().id());
          boolean first =
              em.find(AlarmEntity.class, due.alarm()) == null && isStill(em, due, deadlines);
          if (first) {
            em.persist(new AlarmEntity(due, event.at().toEpochMilli()));
            journal.append(event.toJournal());
          }
          return first;
        });
  }

  private static boolean isStill(EntityManager em, Due due, Deadlines deadlines) {
    String same = " and i.id = :id and " + due.kind().since() + " = :since";
    return count(em, due.kind(), deadlines, same)
            .setParameter("id", due.idea().id())
            .setParameter("since", due.since())
            .getSingleResult()
        == 1;
  }

  @Override
  public void heard(String ideaId, Instant at) {
    jpa.tx(
        em ->
            em.createQuery(
                    "update IdeaLineEntity i set i.toldAt = :at where i.id = :id and i.toldAt < :at")
                .setParameter("at", at.toEpochMilli())
                .setParameter("id", ideaId)
                .executeUpdate());
  }

  @Override
  public long told(AlarmKind kind, Instant since) {
    return read(
        em ->
            em.createQuery(
                    "select count(a.id) from AlarmEntity a where a.kind = :kind and a.at >= :since",
                    Long.class)
                .setParameter("kind", kind)
                .setParameter("since", since.toEpochMilli())
                .getSingleResult());
  }

  @Override
  public Map<Integer, Long> decided(Instant since) {
    return read(
        em -> {
          Map<Integer, Long> decided = new HashMap<>();
          em.createQuery(
                  "select i.decidedDays, count(i.id) from IdeaLineEntity i"
                      + " where i.decidedAt >= :since group by i.decidedDays",
                  Object[].class)
              .setParameter("since", since.toEpochMilli())
              .getResultList()
              .forEach(row -> decided.put((Integer) row[0], (Long) row[1]));
          return decided;
        });
  }

  private <R> R read(EmFunction<R> code) {
    return jpa.txExpr(TransactionType.Supports, code);
  }
}
