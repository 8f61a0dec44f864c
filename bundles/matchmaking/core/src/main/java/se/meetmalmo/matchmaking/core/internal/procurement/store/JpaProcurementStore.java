package se.meetmalmo.matchmaking.core.internal.procurement.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.persistence.LockModeType;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.matchmaking.procurement.Procurement;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.NotFoundException;

/** In the persistence unit {@code matchmaking}; there are tens of them, not thousands. */
@Component(service = ProcurementStore.class)
public final class JpaProcurementStore implements ProcurementStore {
  private final JpaTemplate jpa;

  @Activate
  public JpaProcurementStore(@Reference(target = "(osgi.unit.name=matchmaking)") JpaTemplate jpa) {
    this.jpa = jpa;
  }

  @Override
  public List<Procurement> since(LocalDate day) {
    return jpa.txExpr(
        TransactionType.Supports,
        em ->
            em
                .createQuery(
                    "select p from ProcurementEntity p where p.lastDay >= :day"
                        + " order by p.lastDay desc, p.id",
                    ProcurementEntity.class)
                .setParameter("day", day.toString())
                .getResultList()
                .stream()
                .map(ProcurementEntity::toProcurement)
                .toList());
  }

  @Override
  public Optional<Procurement> find(String id) {
    return jpa.txExpr(
        TransactionType.Supports,
        em ->
            Optional.ofNullable(em.find(ProcurementEntity.class, id))
                .map(ProcurementEntity::toProcurement));
  }

  @Override
  public Procurement set(Procurement procurement, Instant now) {
    jpa.tx(
        em -> {
          ProcurementEntity there = em.find(ProcurementEntity.class, procurement.id());
          if (there == null && procurement.version() != 0) {
            throw new NotFoundException("procurement", procurement.id());
          }
          if (there == null) {
            em.persist(new ProcurementEntity(procurement, now));
            return;
          }
          if (procurement.version() != -1 && procurement.version() != there.version()) {
            throw new ConflictException(
                "Procurement " + procurement.id() + " was changed meanwhile; read it again");
          }
          there.become(procurement, now);
          em.lock(there, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        });
    return find(procurement.id()).orElseThrow();
  }
}
