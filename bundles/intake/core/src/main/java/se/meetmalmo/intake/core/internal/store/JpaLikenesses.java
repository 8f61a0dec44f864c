package se.meetmalmo.intake.core.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.JoinedWork;
import se.meetmalmo.intake.core.internal.together.Judged;
import se.meetmalmo.intake.core.internal.together.Likenesses;

/** Judged pairs in the intake's own schema. */
@Component(service = Likenesses.class)
public final class JpaLikenesses implements Likenesses {
  private final JpaTemplate jpa;

  @Activate
  public JpaLikenesses(@Reference(target = "(osgi.unit.name=intake)") JpaTemplate jpa) {
    this.jpa = jpa;
  }

  @Override
  public void keep(Judged judged) {
    jpa.tx(em -> keep(em, judged));
  }

  static void keep(EntityManager em, Judged judged) {
    LikenessEntity known = em.find(LikenessEntity.class, judged.pair());
    if (known == null) {
      em.persist(new LikenessEntity(judged));
    } else {
      known.become(judged);
    }
    unmark(em, judged.ideaId(), judged.work());
    if (judged.work().isIdea()) {
      unmark(em, judged.work().id(), new JoinedWork(JoinedWork.INTAKE, judged.ideaId()));
    }
  }

  private static void unmark(EntityManager em, String ideaId, JoinedWork work) {
    em.createQuery("update IdeaLineEntity i set i.twin = '' where i.id = :id and i.twin = :work")
        .setParameter("id", ideaId)
        .setParameter("work", work.toString())
        .executeUpdate();
  }

  @Override
  public void mark(String ideaId, JoinedWork work) {
    String pair = ideaId + ":" + work;
    String asked = work.isIdea() ? work.id() + ":" + ideaId : pair;
    jpa.tx(
        em ->
            em.createQuery(
                    "update IdeaLineEntity i set i.twin = :work where i.id = :id and i.twin = ''"
                        + " and not exists"
                        + " (select l.id from LikenessEntity l where l.id in :pairs)")
                .setParameter("work", work.toString())
                .setParameter("id", ideaId)
                .setParameter("pairs", List.of(pair, asked))
                .executeUpdate());
  }

  /** What an event says of two works; empty when it connects none, or to a name only. */
  static Optional<Judged> of(IdeaEvent event) {
    Judged.Ground ground =
        switch (event.type()) {
          case CONNECTED -> Judged.Ground.CONNECTED;
          case JOINED -> Judged.Ground.JOINED;
          case MERGED -> Judged.Ground.MERGED;
          default -> null;
        };
    return ground == null
        ? Optional.empty()
        : event.target().map(work -> judged(event, work, ground));
  }

  private static Judged judged(IdeaEvent event, JoinedWork work, Judged.Ground ground) {
    return new Judged(event.ideaId(), work, Judged.Verdict.SAME, ground, event.by(), event.at());
  }

  @Override
  public List<Judged> of(String ideaId) {
    return read(
        em ->
            em.createQuery(
                    "select l from LikenessEntity l where l.ideaId = :id order by l.work",
                    LikenessEntity.class)
                .setParameter("id", ideaId));
  }

  @Override
  public List<Judged> after(Instant at, String pair, int limit) {
    return read(
        em ->
            em.createQuery(
                    "select l from LikenessEntity l where l.at > :at"
                        + " or (l.at = :at and l.id > :id) order by l.at, l.id",
                    LikenessEntity.class)
                .setParameter("at", at.toEpochMilli())
                .setParameter("id", pair)
                .setMaxResults(limit));
  }

  private interface Rows {
    TypedQuery<LikenessEntity> in(EntityManager em);
  }

  private List<Judged> read(Rows rows) {
    return jpa.txExpr(
        TransactionType.Supports,
        em -> rows.in(em).getResultList().stream().map(LikenessEntity::toJudged).toList());
  }
}
