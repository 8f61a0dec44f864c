package se.meetmalmo.platform.identity.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.identity.internal.Account;
import se.meetmalmo.platform.identity.internal.WebSession;

/** Sessions, found by what is stored of their secret. Thread-safe. */
@Component(service = SessionStore.class)
public final class SessionStore {
  /** A session and whose it is, as the account stands now. */
  public record Found(WebSession session, Account account) {}

  private final JpaTemplate jpa;

  @Activate
  public SessionStore(@Reference(target = "(osgi.unit.name=identity)") JpaTemplate jpa) {
    this.jpa = jpa;
  }

  public void insert(WebSession session, String accountId, String secretHash) {
    jpa.tx(em -> em.persist(new SessionEntity(session, accountId, secretHash)));
  }

  /** Empty when there is none, or the account is not active. */
  public Optional<Found> find(String secretHash) {
    return jpa.txExpr(
        em ->
            em
                .createQuery(
                    "select s, a from SessionEntity s, AccountEntity a where s.secretHash = :hash"
                        + " and a.id = s.accountId and a.disabledAt = 0",
                    Object[].class)
                .setParameter("hash", secretHash)
                .getResultList()
                .stream()
                .map(
                    row ->
                        new Found(
                            ((SessionEntity) row[0]).session(), ((AccountEntity) row[1]).account()))
                .findFirst());
  }

  /** Newest first. */
  public List<WebSession> of(String accountId) {
    return jpa.txExpr(
        em ->
            em
                .createQuery(
                    "select s from SessionEntity s where s.accountId = :account"
                        + " order by s.createdAt desc",
                    SessionEntity.class)
                .setParameter("account", accountId)
                .getResultList()
                .stream()
                .map(SessionEntity::session)
                .toList());
  }

  public void seen(String id, Instant at) {
    jpa.tx(
        em ->
            em.createQuery("update SessionEntity s set s.lastSeenAt = :at where s.id = :id")
                .setParameter("at", at.toEpochMilli())
                .setParameter("id", id)
                .executeUpdate());
  }

  public void delete(String secretHash) {
    jpa.tx(
        em ->
            em.createQuery("delete from SessionEntity s where s.secretHash = :hash")
                .setParameter("hash", secretHash)
                .executeUpdate());
  }

  /** Only a session of that account; nothing happens when it is another's or is gone. */
  public void delete(String accountId, String id) {
    jpa.tx(
        em ->
            em.createQuery(
                    "delete from SessionEntity s where s.id = :id and s.accountId = :account")
                .setParameter("id", id)
                .setParameter("account", accountId)
                .executeUpdate());
  }

  public void deleteOthers(String accountId, String keptId) {
    jpa.tx(
        em ->
            em.createQuery(
                    "delete from SessionEntity s where s.id <> :id and s.accountId = :account")
                .setParameter("id", keptId)
                .setParameter("account", accountId)
                .executeUpdate());
  }

  public void deleteOlder(Instant lastSeen, Instant created) {
    jpa.tx(
        em ->
            em.createQuery(
                    "delete from SessionEntity s where s.lastSeenAt < :seen"
                        + " or s.createdAt < :created")
                .setParameter("seen", lastSeen.toEpochMilli())
                .setParameter("created", created.toEpochMilli())
                .executeUpdate());
  }
}
