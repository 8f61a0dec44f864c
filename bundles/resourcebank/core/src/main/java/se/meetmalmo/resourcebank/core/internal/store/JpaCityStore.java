package se.meetmalmo.resourcebank.core.internal.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.UnfitRowException;
import se.meetmalmo.platform.journal.Journal;
import se.meetmalmo.resourcebank.CityUnit;
import se.meetmalmo.resourcebank.CityUnitEvent;

/**
 * The parts of the city in the unit {@code resourcebank}; there are tens of them, not thousands.
 */
@Component(service = CityStore.class)
public final class JpaCityStore implements CityStore {
  private final JpaTemplate jpa;
  private final Journal journal;
  private final Clock clock;

  @Activate
  public JpaCityStore(
      @Reference(target = "(osgi.unit.name=resourcebank)") JpaTemplate jpa,
      @Reference(target = "(osgi.unit.name=resourcebank)") Journal journal,
      @Reference Clock clock) {
    this.jpa = jpa;
    this.journal = journal;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
  }

  @Override
  public List<CityUnit> all() {
    return jpa.txExpr(
        TransactionType.Supports,
        em ->
            em
                .createQuery("select u from CityUnitEntity u", CityUnitEntity.class)
                .getResultList()
                .stream()
                .map(CityUnitEntity::toUnit)
                .sorted(
                    Comparator.comparing(CityUnit::kind)
                        .thenComparing(unit -> SwedishOrder.key(unit.name(), 300)))
                .toList());
  }

  @Override
  public Optional<CityUnit> find(String id) {
    return jpa.txExpr(
        TransactionType.Supports,
        em -> Optional.ofNullable(em.find(CityUnitEntity.class, id)).map(CityUnitEntity::toUnit));
  }

  @Override
  public CityUnit set(CityUnit unit, String by) {
    try {
      return jpa.txExpr(em -> set(em, unit, by));
    } catch (PersistenceException e) {
      if (UnfitRowException.translated(e) instanceof UnfitRowException) {
        throw conflict(unit.id());
      }
      throw e;
    }
  }

  private CityUnit set(EntityManager em, CityUnit unit, String by) {
    Instant now = clock.instant();
    CityUnitEntity entity = em.find(CityUnitEntity.class, unit.id());
    long seen = entity == null ? 0 : entity.version();
    if (unit.version() != seen && unit.version() != -1) {
      throw conflict(unit.id());
    }
    if (entity == null) {
      entity = new CityUnitEntity(unit, now);
      em.persist(entity);
    } else {
      em.lock(entity, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
      entity.become(unit, now);
    }
    em.flush();
    journal.append(new CityUnitEvent(unit.id(), now, false, seen + 1, by).toJournal());
    return new CityUnit(
        unit.id(),
        unit.name(),
        unit.kind(),
        unit.themes(),
        unit.groups(),
        unit.contacts(),
        now,
        seen + 1);
  }

  private static ConflictException conflict(String id) {
    return new ConflictException("City unit " + id + " was changed meanwhile, or is there already");
  }

  @Override
  public void remove(String id, String by) {
    jpa.tx(
        em -> {
          CityUnitEntity entity = em.find(CityUnitEntity.class, id);
          if (entity == null) {
            throw new NotFoundException("city unit", id);
          }
          em.remove(entity);
          journal.append(
              new CityUnitEvent(id, clock.instant(), true, entity.version() + 1, by).toJournal());
        });
  }
}
