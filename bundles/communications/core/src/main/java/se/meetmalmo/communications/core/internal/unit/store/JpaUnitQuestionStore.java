package se.meetmalmo.communications.core.internal.unit.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The questions in the persistence unit {@code communications}. */
@Component(service = UnitQuestionStore.class)
public final class JpaUnitQuestionStore implements UnitQuestionStore {
  private final JpaTemplate jpa;

  @Activate
  public JpaUnitQuestionStore(
      @Reference(target = "(osgi.unit.name=communications)") JpaTemplate jpa) {
    this.jpa = jpa;
  }

  @Override
  public void keep(UnitQuestion question) {
    jpa.tx(
        em -> {
          Instant first =
              Optional.ofNullable(em.find(UnitQuestionEntity.class, question.id()))
                  .map(UnitQuestionEntity::toQuestion)
                  .map(UnitQuestion::answeredAt)
                  .orElse(question.answeredAt());
          em.merge(
              new UnitQuestionEntity(
                  new UnitQuestion(
                      question.id(),
                      question.organisation(),
                      question.ideaId(),
                      question.caseNumber(),
                      question.askedAt(),
                      question.closesAt(),
                      first,
                      question.open())));
        });
  }

  @Override
  public void remove(String id) {
    jpa.tx(em -> Optional.ofNullable(em.find(UnitQuestionEntity.class, id)).ifPresent(em::remove));
  }

  @Override
  public List<UnitQuestion> since(Instant from) {
    return jpa.txExpr(
        TransactionType.Supports,
        em ->
            em
                .createQuery(
                    "select q from UnitQuestionEntity q where q.askedAt >= :since order by"
                        + " q.closesAt, q.id",
                    UnitQuestionEntity.class)
                .setParameter("since", from.toEpochMilli())
                .setMaxResults(10_000)
                .getResultList()
                .stream()
                .map(UnitQuestionEntity::toQuestion)
                .toList());
  }
}
