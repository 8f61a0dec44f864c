package se.meetmalmo.intake.core.internal.screening.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.core.internal.store.Phase;
import se.meetmalmo.intake.core.internal.store.QueueStore;
import se.meetmalmo.intake.screening.Consultation;
import se.meetmalmo.intake.screening.ScreeningEvent;
import se.meetmalmo.platform.journal.Journal;

/** In the persistence unit {@code intake}. */
@Component(service = ConsultationStore.class)
public final class JpaConsultationStore implements ConsultationStore {
  private final JpaTemplate jpa;
  private final Journal journal;
  private final QueueStore queue;

  @Activate
  public JpaConsultationStore(
      @Reference(target = "(osgi.unit.name=intake)") JpaTemplate jpa,
      @Reference(target = "(osgi.unit.name=intake)") Journal journal,
      @Reference QueueStore queue) {
    this.jpa = jpa;
    this.journal = journal;
    this.queue = queue;
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
  public void hold(String ideaId) {
    queue.hold(ideaId);
  }

  @Override
  public void insert(Consultation asked, Instant remindAt, String hash, ScreeningEvent event) {
    jpa.tx(
        em -> {
          em.persist(new ConsultationEntity(asked, remindAt));
          em.persist(new ConsultationLinkEntity(hash, asked.id(), asked.askedAt()));
          counted(em, asked.ideaId(), event);
        });
  }

  @Override
  public void change(Consultation now, ScreeningEvent event) {
    jpa.tx(
        em -> {
          em.find(ConsultationEntity.class, now.id()).become(now);
          counted(em, now.ideaId(), event);
        });
  }

  private void counted(EntityManager em, String ideaId, ScreeningEvent event) {
    em.flush();
    Object[] open =
        em.createQuery(
                "select count(c.id), min(c.closesAt) from ConsultationEntity c"
                    + " where c.ideaId = :id and c.state = :state",
                Object[].class)
            .setParameter("id", ideaId)
            .setParameter("state", Consultation.State.OPEN)
            .getSingleResult();
    queue.consulted(ideaId, ((Long) open[0]).intValue(), (Long) open[1]);
    journal.append(event.toJournal());
  }

  @Override
  public List<Consultation> of(String ideaId) {
    return jpa.txExpr(
        TransactionType.Supports,
        em ->
            em
                .createQuery(
                    "select c from ConsultationEntity c where c.ideaId = :id order by c.id",
                    ConsultationEntity.class)
                .setParameter("id", ideaId)
                .getResultList()
                .stream()
                .map(ConsultationEntity::toConsultation)
                .toList());
  }

  @Override
  public Optional<Consultation> find(String id) {
    return jpa.txExpr(TransactionType.Supports, em -> find(em, id));
  }

  private static Optional<Consultation> find(EntityManager em, String id) {
    return Optional.ofNullable(em.find(ConsultationEntity.class, id))
        .map(ConsultationEntity::toConsultation);
  }

  @Override
  public Optional<Consultation> linked(String hash) {
    return jpa.txExpr(
        TransactionType.Supports,
        em ->
            Optional.ofNullable(em.find(ConsultationLinkEntity.class, hash))
                .flatMap(link -> find(em, link.consultationId())));
  }

  @Override
  public void addLink(String id, String hash, Instant now) {
    jpa.tx(em -> em.persist(new ConsultationLinkEntity(hash, id, now)));
  }

  @Override
  public List<Consultation> remindersDue(Instant now, int limit) {
    return jpa.txExpr(
        TransactionType.Supports,
        em ->
            em
                .createQuery(
                    "select c from ConsultationEntity c, IdeaLineEntity i where c.state = :state"
                        + " and c.remindAt <= :now and c.remindedAt is null and i.id = c.ideaId"
                        + " and i.phase = :phase order by c.remindAt, c.id",
                    ConsultationEntity.class)
                .setParameter("state", Consultation.State.OPEN)
                .setParameter("now", now.toEpochMilli())
                .setParameter("phase", Phase.OPEN)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(ConsultationEntity::toConsultation)
                .toList());
  }
}
