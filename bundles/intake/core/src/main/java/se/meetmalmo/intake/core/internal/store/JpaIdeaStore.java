package se.meetmalmo.intake.core.internal.store;

import java.time.Instant;
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
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaQuery;
import se.meetmalmo.intake.IdeaSummary;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Status;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.journal.Journal;
import se.meetmalmo.platform.journal.JournalEvent;

/** The persistence unit {@code intake}. */
@Component(service = IdeaStore.class)
public final class JpaIdeaStore implements IdeaStore {
  private static final String SUMMARY =
      "select i." + String.join(", i.", IdeaEntity.SUMMARY) + " from IdeaEntity i";
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
  public void insert(Entry entry) {
    try {
      Attempts.run(() -> jpa.tx(em -> insert(em, entry)));
    } catch (PersistenceException e) {
      if (!entry.key().isEmpty() && byKey(Set.of(entry.key())).containsKey(entry.key())) {
        throw new ConflictException("There is an idea with externalId " + entry.key());
      }
      throw e;
    }
  }

  @Override
  public void write(List<Entry> inserts, List<Entry> updates) {
    Attempts.run(
        () ->
            jpa.tx(
                em -> {
                  inserts.forEach(entry -> insert(em, entry));
                  updates.forEach(entry -> update(em, entry));
                }));
  }

  private void insert(EntityManager em, Entry entry) {
    em.persist(new IdeaEntity(entry));
    entry.events().forEach(journal::append);
  }

  private void update(EntityManager em, Entry entry) {
    em.find(IdeaEntity.class, entry.idea().id()).describe(entry.idea());
    entry.events().forEach(journal::append);
  }

  @Override
  public Idea change(Address address, Function<Idea, Change> change) {
    return jpa.txExpr(em -> change(em, address, change));
  }

  private Idea change(EntityManager em, Address address, Function<Idea, Change> change) {
    IdeaEntity entity =
        entity(em, address).orElseThrow(() -> new NotFoundException("idea", name(address)));
    Change made = change.apply(entity.toIdea());
    em.lock(entity, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    entity.become(made.status(), made.event().at());
    em.flush();
    journal.append(made.event());
    return entity.toIdea();
  }

  /** A secret, or what is left of it, is not for messages. */
  private static String name(Address address) {
    return address instanceof Address.Named named ? named.idOrCaseNumber() : "with this link";
  }

  @Override
  public Optional<Idea> find(Address address) {
    return read(em -> entity(em, address).map(IdeaEntity::toIdea));
  }

  private static Optional<IdeaEntity> entity(EntityManager em, Address address) {
    if (address instanceof Address.Linked linked) {
      return one(em, "statusHash", linked.statusHash());
    }
    String name = ((Address.Named) address).idOrCaseNumber();
    return name.startsWith("M-")
        ? one(em, "caseNumber", name)
        : Optional.ofNullable(em.find(IdeaEntity.class, name));
  }

  private static Optional<IdeaEntity> one(EntityManager em, String field, String value) {
    return em
        .createQuery("select i from IdeaEntity i where i." + field + " = :value", IdeaEntity.class)
        .setParameter("value", value)
        .getResultList()
        .stream()
        .findFirst();
  }

  @Override
  public Map<String, Idea> byKey(Set<String> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    return read(
        em -> {
          Map<String, Idea> found = new HashMap<>();
          em.createQuery("select i from IdeaEntity i where i.key in :keys", IdeaEntity.class)
              .setParameter("keys", keys)
              .getResultList()
              .forEach(entity -> found.put(entity.key(), entity.toIdea()));
          return found;
        });
  }

  @Override
  public Page<IdeaSummary> list(IdeaQuery query) {
    IdeaFilter filter = new IdeaFilter(query);
    return read(
        em -> {
          TypedQuery<Long> count =
              em.createQuery("select count(i.id) from IdeaEntity i" + filter.where(), Long.class);
          TypedQuery<Object[]> rows =
              em.createQuery(
                  SUMMARY + filter.where() + " order by i.receivedAt desc, i.id desc",
                  Object[].class);
          filter
              .bind(rows)
              .setFirstResult(query.page().offset())
              .setMaxResults(query.page().size());
          return Page.of(
              rows.getResultList().stream().map(JpaIdeaStore::summary).toList(),
              query.page(),
              filter.bind(count).getSingleResult());
        });
  }

  private static IdeaSummary summary(Object[] row) {
    return new IdeaSummary(
        (String) row[0],
        (String) row[1],
        (Submission.Kind) row[2],
        (String) row[3],
        (Status) row[4],
        (Submission.Side) row[5],
        (Outcome) row[6],
        Words.split((String) row[7]),
        Words.split((String) row[8]),
        (Origin) row[9],
        Instant.ofEpochMilli((Long) row[10]),
        Instant.ofEpochMilli((Long) row[11]));
  }

  @Override
  public Map<Status, Long> counts() {
    return read(
        em -> {
          Map<Status, Long> counts = new EnumMap<>(Status.class);
          em.createQuery(
                  "select i.status, count(i.id) from IdeaEntity i group by i.status",
                  Object[].class)
              .getResultList()
              .forEach(row -> counts.put((Status) row[0], (Long) row[1]));
          return counts;
        });
  }

  @Override
  public List<JournalEvent> events(String id) {
    return journal.of(subject(id));
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

  /** The journal's name of an idea. */
  public static String subject(String id) {
    return "idea:" + id;
  }

  private <R> R read(EmFunction<R> code) {
    return jpa.txExpr(TransactionType.Supports, code);
  }
}
