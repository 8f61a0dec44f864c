package se.meetmalmo.intake.core.internal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.PersistenceException;
import javax.persistence.TypedQuery;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.IdeaQuery;
import se.meetmalmo.intake.IdeaSummary;
import se.meetmalmo.intake.JoinedWork;
import se.meetmalmo.intake.Overview;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.Step;
import se.meetmalmo.intake.core.internal.together.Judged;
import se.meetmalmo.intake.core.internal.waiting.store.WatchRows;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.UnfitRowException;
import se.meetmalmo.platform.journal.Journal;

/** The persistence unit {@code intake}. */
@Component(service = IdeaStore.class)
public final class JpaIdeaStore implements IdeaStore {
  private static final String SUMMARY =
      "select i." + String.join(", i.", IdeaLineEntity.SUMMARY) + " from IdeaLineEntity i";
  private final JpaTemplate jpa;
  private final Journal journal;

  @Activate
  public JpaIdeaStore(
      @Reference(target = "(osgi.unit.name=intake)") JpaTemplate jpa,
      @Reference(target = "(osgi.unit.name=intake)") Journal journal) {
    this.jpa = jpa;
    this.journal = journal;
  }

  @Override
  public void insert(NewIdea idea) {
    try {
      jpa.tx(em -> insert(em, idea));
    } catch (PersistenceException e) {
      if (!idea.key().isEmpty() && byKey(Set.of(idea.key())).containsKey(idea.key())) {
        throw new ConflictException("There is an idea with externalId " + idea.key());
      }
      throw UnfitRowException.translated(e);
    }
  }

  @Override
  public void write(List<NewIdea> inserts, List<Change> changes) {
    try {
      jpa.tx(
          em -> {
            inserts.forEach(idea -> insert(em, idea));
            changes.forEach(change -> update(em, change));
          });
    } catch (PersistenceException e) {
      throw UnfitRowException.translated(e);
    }
  }

  /** The first step is told by the row itself: handing in costs three rows, not four. */
  private void insert(EntityManager em, NewIdea idea) {
    Change change = idea.change();
    em.persist(new IdeaEntity(idea));
    em.persist(new IdeaLineEntity(change));
    keep(em, change, change.steps().subList(1, change.steps().size()));
  }

  private void update(EntityManager em, Change change) {
    IdeaEntity entity = em.find(IdeaEntity.class, change.idea().id());
    if (entity.version() != change.idea().version() - 1) {
      throw new ConflictException(
          "Idea %s was changed meanwhile".formatted(change.idea().caseNumber()));
    }
    become(em, entity, change);
  }

  private void become(EntityManager em, IdeaEntity entity, Change change) {
    em.lock(entity, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    entity.become(change.idea());
    em.flush();
    em.find(IdeaLineEntity.class, change.idea().id()).become(change);
    WatchRows.follow(em, change);
    keep(em, change, change.steps());
  }

  private void keep(EntityManager em, Change change, List<Step> steps) {
    steps.forEach(step -> em.persist(new IdeaStepEntity(change.idea().id(), step)));
    change.events().forEach(event -> journal.append(event.toJournal()));
    change.events().stream()
        .flatMap(event -> JpaLikenesses.of(event).stream())
        .forEach(judged -> JpaLikenesses.keep(em, byId(em, judged)));
  }

  /** A coordinator may name an idea by its case number; the pair is kept by its id. */
  private static Judged byId(EntityManager em, Judged judged) {
    return judged.work().isIdea()
        ? entity(em, new Address.Named(judged.work().id()))
            .map(entity -> judged.with(new JoinedWork(JoinedWork.INTAKE, entity.id())))
            .orElse(judged)
        : judged;
  }

  @Override
  public Kept change(Address address, Function<Kept, Change> change) {
    return jpa.txExpr(em -> change(em, address, change));
  }

  private Kept change(EntityManager em, Address address, Function<Kept, Change> change) {
    IdeaEntity entity =
        entity(em, address).orElseThrow(() -> new NotFoundException("idea", name(address)));
    Kept before = kept(em, entity);
    Change made = change.apply(before);
    become(em, entity, made);
    List<Step> steps = new ArrayList<>(before.steps());
    steps.addAll(made.steps());
    return new Kept(made.idea(), steps, waits(em, made.idea().id(), made.idea().status(), steps));
  }

  /** A secret, or what is left of it, is not for messages. */
  private static String name(Address address) {
    return address instanceof Address.Named named ? named.idOrCaseNumber() : "with this link";
  }

  @Override
  public Optional<Kept> find(Address address) {
    return read(em -> entity(em, address).map(entity -> kept(em, entity)));
  }

  private static Kept kept(EntityManager em, IdeaEntity entity) {
    List<Step> steps =
        em
            .createQuery(
                "select s from IdeaStepEntity s where s.ideaId = :id order by s.number",
                IdeaStepEntity.class)
            .setParameter("id", entity.id())
            .getResultList()
            .stream()
            .map(IdeaStepEntity::toStep)
            .toList();
    return entity.kept(steps, waits(em, entity.id(), entity.status(), steps));
  }

  /** Looked for only where the idea can wait for something. */
  private static Waits waits(EntityManager em, String id, Status status, List<Step> steps) {
    boolean asked =
        status.awaitsAnswer()
            && steps.stream().anyMatch(step -> step.type() == IdeaEvent.Type.MORE_ASKED);
    return asked || status == Status.PAUSED
        ? WatchRows.waits(em, em.find(IdeaLineEntity.class, id))
        : Waits.NOTHING;
  }

  private static Optional<IdeaEntity> entity(EntityManager em, Address address) {
    if (address instanceof Address.Linked linked) {
      return one(em, "i.linkHash = :value", linked.hash()).or(() -> further(em, linked.hash()));
    }
    String name = ((Address.Named) address).idOrCaseNumber();
    return name.startsWith("M-")
        ? one(em, "i.caseNumber = :value", name)
        : Optional.ofNullable(em.find(IdeaEntity.class, name));
  }

  private static Optional<IdeaEntity> further(EntityManager em, String hash) {
    return one(
        em,
        "i.id in (select l.ideaId from IdeaLinkEntity l"
            + " where l.hash = :value and l.revokedAt is null)",
        hash);
  }

  private static Optional<IdeaEntity> one(EntityManager em, String condition, String value) {
    return em
        .createQuery("select i from IdeaEntity i where " + condition, IdeaEntity.class)
        .setParameter("value", value)
        .getResultList()
        .stream()
        .findFirst();
  }

  @Override
  public Map<String, Kept> byKey(Set<String> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    return read(
        em -> {
          Map<String, Kept> found = new HashMap<>();
          em.createQuery("select i from IdeaEntity i where i.key in :keys", IdeaEntity.class)
              .setParameter("keys", keys)
              .getResultList()
              .forEach(entity -> found.put(entity.key(), kept(em, entity)));
          return found;
        });
  }

  @Override
  public Page<IdeaSummary> list(IdeaQuery query, boolean open) {
    return read(em -> list(em, query, open));
  }

  @Override
  public Overview overview(IdeaQuery query, boolean open) {
    return read(em -> new Overview(list(em, query, open), counts(em)));
  }

  private static Page<IdeaSummary> list(EntityManager em, IdeaQuery query, boolean open) {
    IdeaCondition condition = new IdeaCondition(query, open);
    TypedQuery<Long> count =
        em.createQuery("select count(i.id) from IdeaLineEntity i" + condition.where(), Long.class);
    TypedQuery<Object[]> rows =
        em.createQuery(SUMMARY + condition.where() + order(query), Object[].class);
    condition.bind(rows).setFirstResult(query.page().offset()).setMaxResults(query.page().size());
    return Page.of(
        rows.getResultList().stream().map(IdeaLineEntity::summary).toList(),
        query.page(),
        condition.bind(count).getSingleResult());
  }

  /** Nulls come last (Derby, SQL:2003 leaves it open). */
  private static String order(IdeaQuery query) {
    return switch (query.order()) {
      case NEWEST -> " order by i.receivedAt desc, i.id desc";
      case PROMISED -> " order by i.answerBy, i.id";
      case PAUSED -> " order by i.pausedUntil, i.id";
    };
  }

  private static Map<Status, Long> counts(EntityManager em) {
    Map<Status, Long> counts = new EnumMap<>(Status.class);
    em.createQuery(
            "select i.status, count(i.id) from IdeaLineEntity i group by i.status", Object[].class)
        .getResultList()
        .forEach(row -> counts.put((Status) row[0], (Long) row[1]));
    return counts;
  }

  @Override
  public List<Idea> after(String id, int limit) {
    return read(
        em ->
            em
                .createQuery(
                    "select i from IdeaEntity i where i.id > :id order by i.id", IdeaEntity.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(IdeaEntity::toIdea)
                .toList());
  }

  @Override
  public List<Idea> some(List<String> ids) {
    return read(
        em ->
            em
                .createQuery("select i from IdeaEntity i where i.id in :ids", IdeaEntity.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .map(IdeaEntity::toIdea)
                .toList());
  }

  @Override
  public List<String> undecided(String afterId, int limit) {
    return read(
        em ->
            em.createQuery(
                    "select i.id from IdeaLineEntity i where i.status = :status"
                        + " and i.outcome = :outcome and i.id > :id order by i.id",
                    String.class)
                .setParameter("status", Status.RECEIVED)
                .setParameter("outcome", Outcome.UNDECIDED)
                .setParameter("id", afterId)
                .setMaxResults(limit)
                .getResultList());
  }

  @Override
  public void addLink(String ideaId, String hash, Instant now) {
    jpa.tx(
        em -> {
          if (em.find(IdeaEntity.class, ideaId) == null) {
            throw new NotFoundException("idea", ideaId);
          }
          em.persist(new IdeaLinkEntity(hash, ideaId, now));
        });
  }

  private <R> R read(EmFunction<R> code) {
    return jpa.txExpr(TransactionType.Supports, code);
  }
}
