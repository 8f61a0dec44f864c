package se.meetmalmo.intake.core.internal.draft;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;

/** Drafts in the intake's own schema. */
@Component(service = Drafts.class)
public final class JpaDrafts implements Drafts {
  private static final Logger LOG = LoggerFactory.getLogger(JpaDrafts.class);

  /** Each holds a connection while the intake may need one more for its case numbers. */
  private static final int SENDING = 4;

  private final Lanes lanes = new Lanes();
  private final Semaphore sending = new Semaphore(SENDING, true);
  private final JpaTemplate jpa;
  private final Clock clock;

  @Activate
  public JpaDrafts(
      @Reference(target = "(osgi.unit.name=intake)") JpaTemplate jpa, @Reference Clock clock) {
    this.jpa = jpa;
    this.clock = clock;
  }

  @Override
  public Draft read(String secret) {
    return alone(secret, em -> find(em, secret).map(JpaDrafts::draft).orElse(Draft.EMPTY));
  }

  @Override
  public Optional<String> sent(String secret) {
    return alone(secret, em -> find(em, secret).filter(DraftEntity::isSent))
        .map(row -> Seal.open(row.receipt(), secret));
  }

  @Override
  public void save(String secret, Draft draft) {
    String json = Json.write(draft);
    begin(secret);
    alone(secret, em -> write(em, secret, json));
  }

  private DraftEntity write(EntityManager em, String secret, String json) {
    DraftEntity row =
        locked(em, secret)
            .orElseThrow(() -> new IllegalStateException("A draft was begun and is gone"));
    if (isForgotten(row) || !row.isSent()) {
      row.write(json, clock.instant());
    }
    return row;
  }

  /** In a transaction of its own, so that two that begin at the same time wait for nothing else. */
  private void begin(String secret) {
    String hash = Ids.hash(secret);
    if (alone(secret, em -> em.find(DraftEntity.class, hash)) != null) {
      return;
    }
    try {
      alone(
          secret,
          em -> {
            em.persist(new DraftEntity(hash, clock.instant()));
            return hash;
          });
    } catch (PersistenceException e) {
      LOG.debug("Another request began the same draft at the same time", e);
    }
  }

  @Override
  public void discard(String secret) {
    alone(
        secret,
        em -> {
          locked(em, secret).ifPresent(em::remove);
          return secret;
        });
  }

  @Override
  public String send(String secret, Function<Draft, String> handIn) {
    return lanes.in(
        secret,
        () -> {
          sending.acquireUninterruptibly();
          try {
            return jpa.txExpr(em -> send(em, secret, handIn));
          } finally {
            sending.release();
          }
        });
  }

  private <R> R alone(String secret, EmFunction<R> task) {
    return lanes.in(secret, () -> jpa.txExpr(task));
  }

  private String send(EntityManager em, String secret, Function<Draft, String> handIn) {
    DraftEntity row =
        locked(em, secret)
            .filter(found -> !isForgotten(found))
            .orElseThrow(() -> new NotFoundException("draft", "that is yours"));
    if (row.isSent()) {
      return Seal.open(row.receipt(), secret);
    }
    String statusToken = handIn.apply(draft(row));
    row.sentAs(Seal.close(statusToken, secret), clock.instant());
    return statusToken;
  }

  @Override
  public int expire() {
    return jpa.txExpr(
        em ->
            em.createQuery("delete from DraftEntity d where d.updatedAt < :oldest")
                .setParameter("oldest", oldest())
                .executeUpdate());
  }

  /**
   * Locks the row until this transaction ends, so that whoever comes next sees what we did. Changes
   * nothing, and no indexed column: Derby would trip over its own index. Plain SQL, since JPQL
   * would read the row in a query of its own before it locks it.
   */
  private static Optional<DraftEntity> locked(EntityManager em, String secret) {
    String hash = Ids.hash(secret);
    em.createNativeQuery("update idea_draft set receipt = receipt where hash = ?1")
        .setParameter(1, hash)
        .executeUpdate();
    return Optional.ofNullable(em.find(DraftEntity.class, hash));
  }

  private Optional<DraftEntity> find(EntityManager em, String secret) {
    return Optional.ofNullable(em.find(DraftEntity.class, Ids.hash(secret)))
        .filter(row -> !isForgotten(row));
  }

  /** Its time is out, and only the sweeper has not come by yet. */
  private boolean isForgotten(DraftEntity row) {
    return row.updatedAt().isBefore(oldest().toInstant());
  }

  private Timestamp oldest() {
    return Timestamp.from(clock.instant().minus(LIFETIME));
  }

  private static Draft draft(DraftEntity row) {
    return row.isSent() ? Draft.EMPTY : Json.read(row.document(), Draft.class);
  }
}
