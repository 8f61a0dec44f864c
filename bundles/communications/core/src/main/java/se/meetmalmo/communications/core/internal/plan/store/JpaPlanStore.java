package se.meetmalmo.communications.core.internal.plan.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.OptimisticLockException;
import javax.persistence.PersistenceException;
import javax.persistence.RollbackException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.plan.Activity;
import se.meetmalmo.communications.plan.ActivityStatus;
import se.meetmalmo.communications.plan.Audience;
import se.meetmalmo.communications.plan.ChannelText;
import se.meetmalmo.communications.plan.PlanQuery;
import se.meetmalmo.communications.plan.PlanStep;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.journal.Journal;
import se.meetmalmo.platform.journal.JournalEvent;

/** The plan in the persistence unit {@code communications}. */
@Component(service = PlanStore.class)
public final class JpaPlanStore implements PlanStore {
  private final JpaTemplate jpa;
  private final Journal journal;

  @Activate
  public JpaPlanStore(
      @Reference(target = "(osgi.unit.name=communications)") JpaTemplate jpa,
      @Reference(target = "(osgi.unit.name=communications)") Journal journal) {
    this.jpa = jpa;
    this.journal = journal;
  }

  @Override
  public Optional<Activity> add(Activity added, String originId, PlanStep step) {
    try {
      return jpa.txExpr(
          em -> {
            if (isThere(em, originId)) {
              return Optional.empty();
            }
            ActivityEntity row = new ActivityEntity(added.id(), originId);
            row.set(added);
            em.persist(row);
            return Optional.of(written(em, row, new Change(added, step, CHANGED)));
          });
    } catch (PersistenceException e) {
      if (jpa.txExpr(TransactionType.Supports, em -> isThere(em, originId))) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static boolean isThere(EntityManager em, String originId) {
    return em.createQuery(
                "select count(a.id) from ActivityEntity a where a.originId = :origin", Long.class)
            .setParameter("origin", originId)
            .getSingleResult()
        > 0;
  }

  @Override
  public Activity change(String id, long expectedVersion, Function<Activity, Change> change) {
    try {
      return jpa.txExpr(
          em -> {
            ActivityEntity row =
                Optional.ofNullable(
                        em.find(ActivityEntity.class, id, LockModeType.OPTIMISTIC_FORCE_INCREMENT))
                    .orElseThrow(() -> new NotFoundException("activity", id));
            Activity before = whole(em, row);
            if (expectedVersion >= 0 && expectedVersion != row.version()) {
              throw changed(before);
            }
            Change made = change.apply(before);
            row.set(made.now());
            return written(em, row, made);
          });
    } catch (OptimisticLockException e) {
      throw find(id).map(JpaPlanStore::changed).map(RuntimeException.class::cast).orElse(e);
    } catch (RollbackException e) {
      throw e.getCause() instanceof OptimisticLockException
          ? find(id).map(JpaPlanStore::changed).map(RuntimeException.class::cast).orElse(e)
          : e;
    }
  }

  private static ConflictException changed(Activity current) {
    return new ConflictException(
        "Activity %s was changed by %s and is at version %d: look at it again"
            .formatted(current.id(), current.changedBy(), current.version()),
        Map.of("current", current));
  }

  private Activity written(EntityManager em, ActivityEntity row, Change made) {
    Activity now = made.now();
    write(em, row.id(), now.content().texts());
    PlanStep asked = made.step();
    PlanStep step =
        new PlanStep(
            row.nextStep(), asked.from(), asked.to(), asked.at(), asked.by(), asked.note());
    em.persist(new PlanStepEntity(row.id(), step));
    em.flush();
    journal.append(
        JournalEvent.of(
            Activity.subject(row.id()),
            made.event(),
            step.at(),
            Json.write(
                Map.of("id", row.id(), "from", step.from(), "to", step.to(), "by", step.by()))));
    return whole(em, row);
  }

  private static void write(EntityManager em, String id, List<ChannelText> texts) {
    Map<String, TextEntity> left =
        rows(em, List.of(id)).stream()
            .collect(Collectors.toMap(TextEntity::id, Function.identity()));
    int number = 0;
    for (ChannelText text : texts) {
      TextEntity kept = left.remove(TextEntity.id(id, text));
      TextEntity row = kept == null ? new TextEntity(id, text) : kept;
      row.set(number++, text);
      if (kept == null) {
        em.persist(row);
      }
    }
    left.values().forEach(em::remove);
  }

  private static List<TextEntity> rows(EntityManager em, List<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery(
                "select t from TextEntity t where t.activityId in :ids order by t.number",
                TextEntity.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  private static Activity whole(EntityManager em, ActivityEntity row) {
    List<PlanStep> steps =
        em
            .createQuery(
                "select s from PlanStepEntity s where s.activityId = :id order by s.number",
                PlanStepEntity.class)
            .setParameter("id", row.id())
            .getResultList()
            .stream()
            .map(PlanStepEntity::toStep)
            .toList();
    List<ChannelText> texts = rows(em, List.of(row.id())).stream().map(TextEntity::toText).toList();
    return row.toActivity(texts, steps);
  }

  private static List<Activity> withTexts(EntityManager em, List<ActivityEntity> found) {
    Map<String, List<ChannelText>> texts =
        rows(em, found.stream().map(ActivityEntity::id).toList()).stream()
            .collect(
                Collectors.groupingBy(
                    TextEntity::activityId,
                    HashMap::new,
                    Collectors.mapping(TextEntity::toText, Collectors.toList())));
    return found.stream()
        .map(row -> row.toActivity(texts.getOrDefault(row.id(), List.of()), List.of()))
        .toList();
  }

  @Override
  public Optional<Activity> find(String id) {
    return jpa.txExpr(
        TransactionType.Supports,
        em -> Optional.ofNullable(em.find(ActivityEntity.class, id)).map(row -> whole(em, row)));
  }

  @Override
  public Page<Activity> list(PlanQuery query) {
    return jpa.txExpr(
        TransactionType.Supports,
        em -> {
          PlanList list = new PlanList(em, query);
          return Page.of(withTexts(em, list.rows()), query.page(), list.total());
        });
  }

  @Override
  public List<Activity> out(int most) {
    return jpa.txExpr(
        TransactionType.Supports,
        em ->
            withTexts(
                em,
                em.createQuery(
                        "select a from ActivityEntity a where a.status in :out and a.publishedAt"
                            + " is not null order by a.publishedAt desc, a.id",
                        ActivityEntity.class)
                    .setParameter(
                        "out", List.of(ActivityStatus.PUBLISHED, ActivityStatus.EVALUATED))
                    .setMaxResults(most)
                    .getResultList()));
  }

  @Override
  public List<Activity> about(String subject) {
    return jpa.txExpr(
        TransactionType.Supports,
        em ->
            withTexts(
                em,
                em.createQuery(
                        "select a from ActivityEntity a where a.about = :about and a.status <>"
                            + " :dropped order by a.id",
                        ActivityEntity.class)
                    .setParameter("about", subject)
                    .setParameter("dropped", ActivityStatus.DROPPED)
                    .setMaxResults(100)
                    .getResultList()));
  }

  @Override
  public List<Audience> audiences() {
    return jpa.txExpr(
        TransactionType.Supports,
        em ->
            em
                .createQuery("select a from AudienceEntity a order by a.key", AudienceEntity.class)
                .getResultList()
                .stream()
                .map(AudienceEntity::toAudience)
                .toList());
  }

  @Override
  public void keep(Audience audience) {
    jpa.tx(em -> em.merge(new AudienceEntity(audience)));
  }
}
