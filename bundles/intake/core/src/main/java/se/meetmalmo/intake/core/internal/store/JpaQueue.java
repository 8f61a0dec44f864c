package se.meetmalmo.intake.core.internal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import javax.persistence.TypedQuery;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.IdeaSummary;
import se.meetmalmo.intake.screening.Queue;
import se.meetmalmo.intake.screening.QueueItem;
import se.meetmalmo.intake.screening.QueueQuery;
import se.meetmalmo.intake.screening.QueueTab;
import se.meetmalmo.intake.screening.WaitsFor;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;

/** The queue in the persistence unit {@code intake}. */
@Component(service = QueueStore.class)
public final class JpaQueue implements QueueStore {
  private static final int COLUMNS = IdeaLineEntity.SUMMARY.size();
  private static final String LINE =
      "select i."
          + String.join(", i.", IdeaLineEntity.SUMMARY)
          + ", i.asked, i.marked, i.assignee, i.consultations, i.consultDue, i.replyBy, i.twin"
          + " from IdeaLineEntity i";
  private final JpaTemplate jpa;

  @Activate
  public JpaQueue(@Reference(target = "(osgi.unit.name=intake)") JpaTemplate jpa) {
    this.jpa = jpa;
  }

  @Override
  public Queue queue(QueueQuery query, Instant now) {
    return read(
        em -> {
          Map<QueueTab, Long> counts = counts(em, now);
          if (!query.isNarrowed()) {
            List<String> ids = ids(em, query, now, query.page());
            return queue(em, query, ids, counts.get(query.tab()), counts);
          }
          // one way through the lines answers both how many there are and which
          List<String> all = ids(em, query, now, null);
          List<String> ids =
              all.stream().skip(query.page().offset()).limit(query.page().size()).toList();
          return queue(em, query, ids, all.size(), counts);
        });
  }

  private static Queue queue(
      EntityManager em,
      QueueQuery query,
      List<String> ids,
      long total,
      Map<QueueTab, Long> counts) {
    return new Queue(Page.of(items(em, ids), query.page(), total), counts);
  }

  /**
   * Apart from the rest of the rows, which would all be sorted along.
   *
   * @param page null for all
   */
  private static List<String> ids(
      EntityManager em, QueueQuery query, Instant now, PageRequest page) {
    QueueCondition condition = new QueueCondition(query, now);
    TypedQuery<String> ids =
        em.createQuery(
            "select i.id from IdeaLineEntity i" + condition.where() + order(query), String.class);
    condition.bind(ids);
    if (page != null) {
      ids.setFirstResult(page.offset()).setMaxResults(page.size());
    }
    return ids.getResultList();
  }

  /** In the order of the ids. */
  private static List<QueueItem> items(EntityManager em, List<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<String, QueueItem> items = new HashMap<>();
    em.createQuery(LINE + " where i.id in :ids", Object[].class)
        .setParameter("ids", ids)
        .getResultList()
        .forEach(row -> items.put((String) row[0], item(row)));
    return ids.stream().map(items::get).filter(Objects::nonNull).toList();
  }

  private static long count(EntityManager em, QueueCondition condition) {
    return condition
        .bind(
            em.createQuery(
                "select count(i.id) from IdeaLineEntity i" + condition.where(), Long.class))
        .getSingleResult();
  }

  /** Nulls come last (Derby and PostgreSQL; SQL:2003 leaves it open). */
  private static String order(QueueQuery query) {
    return switch (query.order()) {
      case DUE ->
          query.tab() == QueueTab.PAUSED
              ? " order by i.pausedUntil, i.id"
              : " order by i.answerBy, i.id";
      case NEWEST -> " order by i.receivedAt desc, i.id desc";
      case CHANGED -> " order by i.changedAt desc, i.id desc";
    };
  }

  private static Map<QueueTab, Long> counts(EntityManager em, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, City.ZONE);
    Map<QueueTab, Long> counts = new EnumMap<>(QueueTab.class);
    for (QueueTab tab : QueueTab.values()) {
      counts.put(tab, 0L);
    }
    em.createQuery(
            "select i.phase, count(i.id) from IdeaLineEntity i group by i.phase", Object[].class)
        .getResultList()
        .forEach(row -> counts.put(QueueTab.valueOf(((Phase) row[0]).name()), (Long) row[1]));
    counts.put(QueueTab.ALL, counts.values().stream().mapToLong(Long::longValue).sum());
    Object[] open =
        em.createQuery(
                "select sum(case when i.assignee = '' then 1 else 0 end), sum(i.asked),"
                    + " sum(case when i.asked = 0 and i.consultations > 0 then 1 else 0 end),"
                    + " sum(case when "
                    + QueueCondition.OPEN_LATE
                    + " then 1 else 0 end) from IdeaLineEntity i where i.phase = :phase",
                Object[].class)
            .setParameter("phase", Phase.OPEN)
            .setParameter("midnight", QueueCondition.midnight(today))
            .setParameter("day", today.toEpochDay())
            .getSingleResult();
    counts.put(QueueTab.NEW, number(open[0]));
    counts.put(QueueTab.SENDER, number(open[1]));
    counts.put(QueueTab.CONSULTATION, number(open[2]));
    counts.put(
        QueueTab.US,
        counts.get(QueueTab.OPEN)
            - counts.get(QueueTab.SENDER)
            - counts.get(QueueTab.CONSULTATION));
    long paused =
        em.createQuery(
                "select count(i.id) from IdeaLineEntity i where i.phase = :phase and "
                    + QueueCondition.PAUSED_LATE,
                Long.class)
            .setParameter("phase", Phase.PAUSED)
            .setParameter("today", today.toString())
            .getSingleResult();
    counts.put(QueueTab.LATE, number(open[3]) + paused);
    return counts;
  }

  private static long number(Object sum) {
    return sum == null ? 0 : ((Number) sum).longValue();
  }

  private static QueueItem item(Object[] row) {
    IdeaSummary idea = IdeaLineEntity.summary(row);
    boolean asked = (Integer) row[COLUMNS] == 1;
    int consultations = (Integer) row[COLUMNS + 3];
    return new QueueItem(
        idea,
        (String) row[COLUMNS + 2],
        (Integer) row[COLUMNS + 1] == 1,
        waitsFor(idea, asked, consultations),
        due(idea, asked, (Long) row[COLUMNS + 4], (Long) row[COLUMNS + 5]),
        consultations,
        !((String) row[COLUMNS + 6]).isEmpty());
  }

  private static WaitsFor waitsFor(IdeaSummary idea, boolean asked, int consultations) {
    return switch (Phase.of(idea.status())) {
      case OPEN ->
          asked ? WaitsFor.SENDER : consultations > 0 ? WaitsFor.CONSULTATION : WaitsFor.US;
      case PAUSED -> WaitsFor.DAY;
      case REFERRED, ACCEPTED, CLOSED -> WaitsFor.NOBODY;
    };
  }

  private static Instant due(IdeaSummary idea, boolean asked, Long consultDue, Long replyBy) {
    ZoneId city = City.ZONE;
    return switch (Phase.of(idea.status())) {
      case OPEN -> {
        LocalDate promised = LocalDate.ofInstant(idea.answerBy(), city);
        LocalDate last = !asked ? promised : replyBy == null ? null : LocalDate.ofEpochDay(replyBy);
        yield Stream.of(
                Optional.ofNullable(last)
                    .map(day -> day.plusDays(1).atStartOfDay(city).toInstant()),
                Optional.ofNullable(consultDue).map(Instant::ofEpochMilli))
            .flatMap(Optional::stream)
            .min(Instant::compareTo)
            .orElse(null);
      }
      case PAUSED ->
          idea.pausedUntil() == null ? null : idea.pausedUntil().atStartOfDay(city).toInstant();
      case REFERRED, ACCEPTED, CLOSED -> null;
    };
  }

  @Override
  public Optional<QueueItem> item(String idOrCaseNumber) {
    String by = idOrCaseNumber.startsWith("M-") ? "i.caseNumber" : "i.id";
    return read(
        em ->
            em
                .createQuery(LINE + " where " + by + " = :name", Object[].class)
                .setParameter("name", idOrCaseNumber)
                .getResultList()
                .stream()
                .map(JpaQueue::item)
                .findFirst());
  }

  @Override
  public List<QueueItem> items(Collection<String> ids) {
    return read(em -> items(em, List.copyOf(ids)));
  }

  @Override
  public void assign(Collection<String> ids, String assignee) {
    update("i.assignee = :value", ids, assignee);
  }

  @Override
  public void mark(Collection<String> ids, boolean marked) {
    update("i.marked = :value", ids, marked ? 1 : 0);
  }

  private void update(String what, Collection<String> ids, Object value) {
    if (!ids.isEmpty()) {
      jpa.tx(
          em ->
              em.createQuery("update IdeaLineEntity i set " + what + " where i.id in :ids")
                  .setParameter("value", value)
                  .setParameter("ids", ids)
                  .executeUpdate());
    }
  }

  @Override
  public void hold(String id) {
    jpa.tx(
        em -> {
          Query held =
              em.createQuery(
                      "update IdeaLineEntity i set i.consultations = i.consultations"
                          + " where i.id = :id")
                  .setParameter("id", id);
          if (held.executeUpdate() == 0) {
            throw new NotFoundException("idea", id);
          }
        });
  }

  @Override
  public void consulted(String id, int open, Long due) {
    jpa.tx(
        em ->
            em.createQuery(
                    "update IdeaLineEntity i set i.consultations = :open, i.consultDue = :due"
                        + " where i.id = :id")
                .setParameter("open", open)
                .setParameter("due", due)
                .setParameter("id", id)
                .executeUpdate());
  }

  private <R> R read(EmFunction<R> code) {
    return jpa.txExpr(TransactionType.Supports, code);
  }
}
