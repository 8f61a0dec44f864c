package se.meetmalmo.knowledgebank.core.internal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.knowledgebank.Experience;
import se.meetmalmo.knowledgebank.ExperienceEntry;
import se.meetmalmo.knowledgebank.InitiativeEvent;
import se.meetmalmo.knowledgebank.State;
import se.meetmalmo.knowledgebank.Step;
import se.meetmalmo.knowledgebank.core.internal.store.Whole.MadeStep;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.UnfitRowException;
import se.meetmalmo.platform.journal.Journal;

/** The persistence unit {@code knowledgebank}. */
@Component(service = InitiativeStore.class)
public final class JpaInitiativeStore implements InitiativeStore {
  private final JpaTemplate jpa;
  private final Journal journal;

  @Activate
  public JpaInitiativeStore(
      @Reference(target = "(osgi.unit.name=knowledgebank)") JpaTemplate jpa,
      @Reference(target = "(osgi.unit.name=knowledgebank)") Journal journal) {
    this.jpa = jpa;
    this.journal = journal;
  }

  @Override
  public void write(List<Change> changes) {
    try {
      jpa.tx(em -> changes.forEach(change -> write(em, change)));
    } catch (PersistenceException e) {
      throw UnfitRowException.translated(e);
    }
  }

  private void write(EntityManager em, Change change) {
    if (change.isNew()) {
      em.persist(new InitiativeEntity(change.initiative()));
      keep(em, change);
    } else {
      become(em, em.find(InitiativeEntity.class, change.initiative().id()), change);
    }
  }

  private void become(EntityManager em, InitiativeEntity entity, Change change) {
    if (entity.version() != change.initiative().version() - 1) {
      throw new ConflictException(
          "Initiative %s was changed meanwhile".formatted(change.initiative().id()));
    }
    em.lock(entity, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    entity.become(change.initiative());
    em.flush();
    keep(em, change);
  }

  private void keep(EntityManager em, Change change) {
    change.experiences().forEach(entry -> keep(em, entry));
    change.steps().forEach(step -> em.persist(new StepEntity(change.initiative(), step)));
    change.events().forEach(event -> journal.append(event.toJournal()));
    if (change.handed() != null) {
      keep(em, change.initiative().id(), change.handed());
    }
  }

  private static void keep(EntityManager em, String initiativeId, Handed handed) {
    HandedEntity known = em.find(HandedEntity.class, initiativeId);
    HandedEntity entity = known == null ? new HandedEntity(initiativeId) : known;
    entity.become(handed);
    if (known == null) {
      em.persist(entity);
    }
  }

  private static void keep(EntityManager em, ExperienceEntry entry) {
    if (entry.version() == 1) {
      em.persist(new ExperienceEntity(entry));
      return;
    }
    ExperienceEntity entity = em.find(ExperienceEntity.class, entry.id());
    if (entity.version() != entry.version() - 1) {
      throw new ConflictException("Experience %s was changed meanwhile".formatted(entry.id()));
    }
    em.lock(entity, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    entity.become(entry);
  }

  @Override
  public Whole change(String id, Function<Whole, Optional<Change>> change) {
    try {
      return jpa.txExpr(em -> change(em, id, change));
    } catch (PersistenceException e) {
      throw UnfitRowException.translated(e);
    }
  }

  private Whole change(EntityManager em, String id, Function<Whole, Optional<Change>> change) {
    InitiativeEntity entity = em.find(InitiativeEntity.class, id);
    if (entity == null) {
      throw new NotFoundException("initiative", id);
    }
    Whole before = whole(em, entity);
    Optional<Change> made = change.apply(before);
    made.ifPresent(some -> become(em, entity, some));
    return made.map(some -> after(before, some)).orElse(before);
  }

  @Override
  public Whole report(String id, BiFunction<Whole, Optional<Handed>, Optional<Change>> change) {
    try {
      return jpa.txExpr(
          em -> {
            Optional<Handed> handed =
                Optional.ofNullable(em.find(HandedEntity.class, id)).map(HandedEntity::toHanded);
            return change(em, id, before -> change.apply(before, handed));
          });
    } catch (PersistenceException e) {
      throw UnfitRowException.translated(e);
    }
  }

  private static Whole after(Whole before, Change made) {
    List<ExperienceEntry> experiences = new ArrayList<>(before.experiences());
    for (ExperienceEntry entry : made.experiences()) {
      experiences.removeIf(old -> old.id().equals(entry.id()));
      experiences.add(entry);
    }
    experiences.sort(java.util.Comparator.comparing(ExperienceEntry::id));
    List<MadeStep> steps = new ArrayList<>(before.steps());
    made.steps().forEach(step -> steps.add(new MadeStep(step, made.initiative().version())));
    return new Whole(made.initiative(), experiences, steps);
  }

  @Override
  public Optional<Whole> find(String id) {
    return read(
        em ->
            Optional.ofNullable(em.find(InitiativeEntity.class, id))
                .map(entity -> whole(em, entity)));
  }

  private static Whole whole(EntityManager em, InitiativeEntity entity) {
    Kept kept = entity.toKept();
    List<MadeStep> steps = new ArrayList<>();
    Step first =
        new Step(1, InitiativeEvent.Kind.ADDED, kept.createdAt(), "", kept.createdBy(), List.of());
    steps.add(new MadeStep(first, 1));
    em.createQuery(
            "select s from StepEntity s where s.initiativeId = :id order by s.number",
            StepEntity.class)
        .setParameter("id", kept.id())
        .getResultList()
        .forEach(step -> steps.add(step.toStep()));
    return new Whole(kept, experiences(em, List.of(kept.id())), steps);
  }

  private static List<ExperienceEntry> experiences(EntityManager em, Collection<String> ids) {
    return em
        .createQuery(
            "select e from ExperienceEntity e where e.initiativeId in :ids order by e.id",
            ExperienceEntity.class)
        .setParameter("ids", ids)
        .getResultList()
        .stream()
        .map(ExperienceEntity::toEntry)
        .toList();
  }

  @Override
  public Optional<String> initiativeOf(String experienceId) {
    return read(
        em ->
            em
                .createQuery(
                    "select e.initiativeId from ExperienceEntity e where e.id = :id", String.class)
                .setParameter("id", experienceId)
                .getResultList()
                .stream()
                .findFirst());
  }

  @Override
  public Map<String, Kept> byId(Collection<String> ids) {
    return by("id", ids, Kept::id);
  }

  @Override
  public Map<String, Kept> byKey(Collection<String> keys) {
    return by("key", keys, Kept::key);
  }

  private Map<String, Kept> by(
      String field, Collection<String> values, Function<Kept, String> name) {
    if (values.isEmpty()) {
      return Map.of();
    }
    return read(
        em -> {
          Map<String, Kept> found = new HashMap<>();
          em
              .createQuery(
                  "select i from InitiativeEntity i where i." + field + " in :values",
                  InitiativeEntity.class)
              .setParameter("values", values)
              .getResultList()
              .stream()
              .map(InitiativeEntity::toKept)
              .forEach(kept -> found.put(name.apply(kept), kept));
          return found;
        });
  }

  @Override
  public List<Kept> changedAfter(long changedAt, String id, int limit) {
    return read(
        em ->
            em
                .createQuery(
                    "select i from InitiativeEntity i where i.changedAt >= :at"
                        + " and (i.changedAt > :at or i.id > :id) order by i.changedAt, i.id",
                    InitiativeEntity.class)
                .setParameter("at", changedAt)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(InitiativeEntity::toKept)
                .toList());
  }

  @Override
  public List<Kept> after(String id, int limit) {
    return read(
        em ->
            em
                .createQuery(
                    "select i from InitiativeEntity i where i.id > :id order by i.id",
                    InitiativeEntity.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(InitiativeEntity::toKept)
                .toList());
  }

  @Override
  public List<ExperienceEntry> experiencesOf(Collection<String> initiativeIds) {
    return initiativeIds.isEmpty() ? List.of() : read(em -> experiences(em, initiativeIds));
  }

  @Override
  public List<ExperienceEntry> experiencesAfter(Experience.Kind kind, String id, int limit) {
    return read(
        em ->
            em
                .createQuery(
                    "select e from ExperienceEntity e where e.kind = :kind and e.id > :id"
                        + " order by e.id",
                    ExperienceEntity.class)
                .setParameter("kind", kind)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(ExperienceEntity::toEntry)
                .toList());
  }

  @Override
  public long publishedExperiences() {
    return read(
        em ->
            em.createQuery(
                    "select count(e.id) from ExperienceEntity e where e.state = :state"
                        + " and e.initiativeId in"
                        + " (select i.id from InitiativeEntity i where i.state = :state)",
                    Long.class)
                .setParameter("state", State.PUBLISHED)
                .getSingleResult());
  }

  @Override
  public List<String> toAsk(Instant now, int limit) {
    return read(
        em ->
            em.createQuery(
                    "select i.id from InitiativeEntity i where i.askAt <= :now order by i.askAt",
                    String.class)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(limit)
                .getResultList());
  }

  @Override
  public void addLink(String initiativeId, String hash, Instant expires, Instant now) {
    jpa.tx(
        em -> {
          if (em.find(InitiativeEntity.class, initiativeId) == null) {
            throw new NotFoundException("initiative", initiativeId);
          }
          em.createQuery("delete from ReviewLinkEntity l where l.expiresAt < :now")
              .setParameter("now", now.toEpochMilli())
              .executeUpdate();
          em.persist(new ReviewLinkEntity(hash, initiativeId, expires));
        });
  }

  @Override
  public Optional<String> linked(String hash, Instant now) {
    return read(
        em ->
            em
                .createQuery(
                    "select l.initiativeId from ReviewLinkEntity l"
                        + " where l.hash = :hash and l.expiresAt >= :now",
                    String.class)
                .setParameter("hash", hash)
                .setParameter("now", now.toEpochMilli())
                .getResultList()
                .stream()
                .findFirst());
  }

  private <R> R read(EmFunction<R> code) {
    return jpa.txExpr(TransactionType.Supports, code);
  }
}
