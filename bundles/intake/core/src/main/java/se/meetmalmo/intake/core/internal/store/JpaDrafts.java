package se.meetmalmo.intake.core.internal.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.core.internal.draft.Draft;
import se.meetmalmo.intake.core.internal.draft.Drafts;
import se.meetmalmo.intake.core.internal.draft.PrivateLink;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.UnfitRowException;

/** Drafts in the intake's own schema. */
@Component(service = Drafts.class)
public final class JpaDrafts implements Drafts {
  private final JpaTemplate jpa;
  private final Clock clock;

  @Activate
  public JpaDrafts(
      @Reference(target = "(osgi.unit.name=intake)") JpaTemplate jpa, @Reference Clock clock) {
    this.jpa = jpa;
    this.clock = clock;
  }

  @Override
  public Opened open(String secret) {
    return jpa.txExpr(em -> open(em, secret));
  }

  private Opened open(EntityManager em, String secret) {
    return find(em, secret)
        .map(row -> new Opened(Json.stored(row.document(), Draft.class), false))
        .orElseGet(() -> new Opened(Draft.EMPTY, isSent(em, secret)));
  }

  @Override
  public Opened keep(String secret, Iterable<String> fields, Map<String, List<String>> form) {
    try {
      return jpa.txExpr(em -> keep(em, secret, fields, form));
    } catch (PersistenceException e) {
      if (UnfitRowException.translated(e) instanceof UnfitRowException) {
        return jpa.txExpr(em -> keep(em, secret, fields, form)); // another tab began it just now
      }
      throw e;
    }
  }

  private Opened keep(
      EntityManager em, String secret, Iterable<String> fields, Map<String, List<String>> form) {
    Opened before = open(em, secret);
    if (before.sent()) {
      return before;
    }
    Draft draft = before.draft().with(fields, form);
    if (em.find(DraftEntity.class, Ids.hash(secret)) == null) {
      em.persist(new DraftEntity(Ids.hash(secret), Json.write(draft), now()));
    } else {
      write(em, secret, draft);
    }
    return new Opened(draft, false);
  }

  /** Writes nothing when the row is gone meanwhile: the draft was sent or thrown away. */
  private void write(EntityManager em, String secret, Draft draft) {
    em.createQuery(
            "update DraftEntity d set d.document = :document, d.updatedAt = :now"
                + " where d.hash = :hash")
        .setParameter("document", Json.write(draft))
        .setParameter("now", now().toEpochMilli())
        .setParameter("hash", Ids.hash(secret))
        .executeUpdate();
  }

  @Override
  public void discard(String secret) {
    jpa.tx(
        em ->
            em.createQuery("delete from DraftEntity d where d.hash = :hash")
                .setParameter("hash", Ids.hash(secret))
                .executeUpdate());
  }

  @Override
  public int expire() {
    return jpa.txExpr(
        em ->
            em.createQuery("delete from DraftEntity d where d.updatedAt < :oldest")
                .setParameter("oldest", oldest().toEpochMilli())
                .executeUpdate());
  }

  /** One whose time is out is none, also before the sweeper has come by. */
  private Optional<DraftEntity> find(EntityManager em, String secret) {
    return Optional.ofNullable(em.find(DraftEntity.class, Ids.hash(secret)))
        .filter(row -> !row.updatedAt().isBefore(oldest()));
  }

  private static boolean isSent(EntityManager em, String secret) {
    return em.createQuery(
                "select count(i.id) from IdeaEntity i where i.linkHash = :hash", Long.class)
            .setParameter("hash", Ids.hash(PrivateLink.of(secret)))
            .getSingleResult()
        > 0;
  }

  private Instant oldest() {
    return now().minus(LIFETIME);
  }

  private Instant now() {
    return clock.instant();
  }
}
