package se.meetmalmo.intake.core.internal.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaSummary;
import se.meetmalmo.intake.JoinedWork;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.core.internal.store.IdeaStore.Address;
import se.meetmalmo.intake.core.internal.together.Merge;
import se.meetmalmo.intake.core.internal.together.Standing;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;

/** Merges in the intake's own schema; the ideas are read and written in the same transaction. */
@Component(service = MergeStore.class)
public final class JpaMergeStore implements MergeStore {
  private static final String CONNECTED =
      " from IdeaEntity i where i.connectedTo in (:id, :number) and i.status = :connected";
  private static final String LINES =
      "select l." + String.join(", l.", IdeaLineEntity.SUMMARY) + " from IdeaLineEntity l";
  private final JpaTemplate jpa;
  private final IdeaStore ideas;

  @Activate
  public JpaMergeStore(
      @Reference(target = "(osgi.unit.name=intake)") JpaTemplate jpa, @Reference IdeaStore ideas) {
    this.jpa = jpa;
    this.ideas = ideas;
  }

  @Override
  public Merge begin(String from, String into, Function<Both, MergeChange> change) {
    return jpa.txExpr(
        em -> {
          Kept first = named(from).orElseThrow(() -> new NotFoundException("idea", from));
          Kept second =
              named(into)
                  .orElseThrow(
                      () ->
                          new InvalidInputException(
                              FieldError.of("into", "unknown-idea", "is no idea that there is")));
          MergeChange made = change.apply(new Both(first, second, open(em, first, second)));
          em.persist(new MergeEntity(made.merge()));
          ideas.write(List.of(), made.changes());
          return made.merge();
        });
  }

  private Optional<Kept> named(String name) {
    return ideas.find(new Address.Named(name));
  }

  private static List<Merge> open(EntityManager em, Kept first, Kept second) {
    return em
        .createQuery(
            "select m from MergeEntity m where m.state = :open"
                + " and (m.fromId in :ids or m.intoId in :ids)",
            MergeEntity.class)
        .setParameter("open", Merge.State.OPEN)
        .setParameter("ids", List.of(first.idea().id(), second.idea().id()))
        .getResultList()
        .stream()
        .map(MergeEntity::toMerge)
        .toList();
  }

  @Override
  public Merge change(String mergeId, Step step) {
    return jpa.txExpr(
        em -> {
          MergeEntity entity = em.find(MergeEntity.class, mergeId);
          if (entity == null) {
            throw new NotFoundException("merge", mergeId);
          }
          Merge merge = entity.toMerge();
          MergeChange made = step.of(merge, kept(merge.fromId()), kept(merge.intoId()));
          entity.become(made.merge());
          ideas.write(List.of(), made.changes());
          return made.merge();
        });
  }

  private Kept kept(String id) {
    return named(id).orElseThrow(() -> new NotFoundException("idea", id));
  }

  @Override
  public List<String> open(String afterId, int limit) {
    return jpa.txExpr(
        TransactionType.Supports,
        em ->
            em.createQuery(
                    "select m.id from MergeEntity m where m.state = :open and m.id > :id"
                        + " order by m.id",
                    String.class)
                .setParameter("open", Merge.State.OPEN)
                .setParameter("id", afterId)
                .setMaxResults(limit)
                .getResultList());
  }

  @Override
  public Standing around(Idea idea) {
    return jpa.txExpr(TransactionType.Supports, em -> around(em, idea));
  }

  private Standing around(EntityManager em, Idea idea) {
    List<Merge> merges =
        em
            .createQuery(
                "select m from MergeEntity m where m.fromId = :id or m.intoId = :id"
                    + " order by m.id desc",
                MergeEntity.class)
            .setParameter("id", idea.id())
            .getResultList()
            .stream()
            .map(MergeEntity::toMerge)
            .toList();
    return new Standing(joined(em, idea), count(em, idea), merges, target(idea));
  }

  private Optional<Idea> target(Idea idea) {
    return JoinedWork.of(idea.connectedTo())
        .filter(JoinedWork::isIdea)
        .flatMap(work -> named(work.id()))
        .map(Kept::idea);
  }

  private static List<IdeaSummary> joined(EntityManager em, Idea idea) {
    return em
        .createQuery(
            LINES + " where l.id in (select i.id" + CONNECTED + ") order by l.id", Object[].class)
        .setParameter("id", idea.id())
        .setParameter("number", idea.caseNumber())
        .setParameter("connected", Status.CONNECTED)
        .setMaxResults(Standing.MOST)
        .getResultList()
        .stream()
        .map(IdeaLineEntity::summary)
        .toList();
  }

  private static long count(EntityManager em, Idea idea) {
    return em.createQuery("select count(i.id)" + CONNECTED, Long.class)
        .setParameter("id", idea.id())
        .setParameter("number", idea.caseNumber())
        .setParameter("connected", Status.CONNECTED)
        .getSingleResult();
  }
}
