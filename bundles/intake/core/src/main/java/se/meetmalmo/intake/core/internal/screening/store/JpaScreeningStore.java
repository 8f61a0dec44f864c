package se.meetmalmo.intake.core.internal.screening.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.persistence.TypedQuery;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.core.internal.store.Words;
import se.meetmalmo.intake.screening.QueueItem;
import se.meetmalmo.intake.screening.ScreeningEvent;
import se.meetmalmo.platform.journal.Journal;

/** In the persistence unit {@code intake}. */
@Component(service = ScreeningStore.class)
public final class JpaScreeningStore implements ScreeningStore {
  /** Of a case's themes and places, so many count for what is near. */
  private static final int WORDS = 5;

  private final JpaTemplate jpa;
  private final Journal journal;

  @Activate
  public JpaScreeningStore(
      @Reference(target = "(osgi.unit.name=intake)") JpaTemplate jpa,
      @Reference(target = "(osgi.unit.name=intake)") Journal journal) {
    this.jpa = jpa;
    this.journal = journal;
  }

  @Override
  public <T> T together(Supplier<T> work) {
    return jpa.txExpr(em -> work.get());
  }

  @Override
  public <T> T reading(Supplier<T> work) {
    return jpa.txExpr(TransactionType.Supports, em -> work.get());
  }

  @Override
  public void add(Entry entry) {
    jpa.tx(em -> em.persist(new EntryEntity(entry)));
  }

  @Override
  public void tell(ScreeningEvent event) {
    jpa.tx(em -> journal.append(event.toJournal()));
  }

  @Override
  public List<Entry> of(String ideaId) {
    return jpa.txExpr(
        TransactionType.Supports,
        em ->
            em
                .createQuery(
                    "select e from EntryEntity e where e.ideaId = :id order by e.id",
                    EntryEntity.class)
                .setParameter("id", ideaId)
                .getResultList()
                .stream()
                .map(EntryEntity::toEntry)
                .toList());
  }

  @Override
  public Optional<Entry> entry(String id) {
    return jpa.txExpr(
        TransactionType.Supports,
        em -> Optional.ofNullable(em.find(EntryEntity.class, id)).map(EntryEntity::toEntry));
  }

  @Override
  public List<Entry> inventoriesNear(QueueItem item, int limit) {
    List<String> conditions = new ArrayList<>();
    Map<String, String> parameters = new LinkedHashMap<>();
    near("i.themes", item.idea().themes(), conditions, parameters);
    near("i.areas", item.idea().areas(), conditions, parameters);
    if (conditions.isEmpty()) {
      return List.of();
    }
    return jpa.txExpr(
        TransactionType.Supports,
        em -> {
          TypedQuery<EntryEntity> query =
              em.createQuery(
                  "select e from EntryEntity e, IdeaLineEntity i where e.kind = :kind"
                      + " and e.origin is null and e.ideaId <> :id and i.id = e.ideaId and ("
                      + String.join(" or ", conditions)
                      + ") order by e.at desc, e.id desc",
                  EntryEntity.class);
          query.setParameter("kind", Entry.Kind.INVENTORY).setParameter("id", item.idea().id());
          parameters.forEach(query::setParameter);
          return query.setMaxResults(limit).getResultList().stream()
              .map(EntryEntity::toEntry)
              .toList();
        });
  }

  private static void near(
      String column, List<String> words, List<String> conditions, Map<String, String> parameters) {
    for (String word : words.stream().limit(WORDS).toList()) {
      String name = "w" + parameters.size();
      conditions.add("lower(" + column + ") like :" + name + " escape '!'");
      parameters.put(name, Words.whole(word));
    }
  }

  @Override
  public List<ScreeningEvent> log(String ideaId) {
    return journal.of(IdeaEvent.subject(ideaId)).stream()
        .map(ScreeningEvent::of)
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public void keep(BulkRecord done) {
    jpa.tx(em -> em.persist(new BulkEntity(done)));
  }

  @Override
  public Optional<KeptBulk> bulk(String id) {
    return jpa.txExpr(
        TransactionType.Supports,
        em ->
            Optional.ofNullable(em.find(BulkEntity.class, id))
                .map(kept -> new KeptBulk(kept.toRecord(), kept.isUndone())));
  }

  @Override
  public void undo(BulkRecord taken) {
    jpa.tx(em -> em.find(BulkEntity.class, taken.id()).undo(taken));
  }
}
