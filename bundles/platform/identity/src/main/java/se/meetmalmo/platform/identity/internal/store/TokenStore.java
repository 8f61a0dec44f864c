package se.meetmalmo.platform.identity.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.identity.internal.Account;
import se.meetmalmo.platform.identity.internal.Token;
import se.meetmalmo.platform.journal.Journal;
import se.meetmalmo.platform.journal.JournalEvent;

/** API clients' keys, found by what is stored of their secret. Thread-safe. */
@Component(service = TokenStore.class)
public final class TokenStore {
  /** A key and its owner, as the account stands now. */
  public record Found(Token token, Account account) {}

  private final JpaTemplate jpa;
  private final Journal journal;

  @Activate
  public TokenStore(
      @Reference(target = "(osgi.unit.name=identity)") JpaTemplate jpa,
      @Reference(target = "(osgi.unit.name=identity)") Journal journal) {
    this.jpa = jpa;
    this.journal = journal;
  }

  public void insert(Token token, String accountId, String secretHash, JournalEvent event) {
    jpa.tx(
        em -> {
          em.persist(new TokenEntity(token, accountId, secretHash));
          journal.append(event);
        });
  }

  /** Empty when there is none, it has expired, or the owner's account is not active. */
  public Optional<Found> find(String secretHash, Instant now) {
    return jpa.txExpr(
        em ->
            em
                .createQuery(
                    "select t, a from TokenEntity t, AccountEntity a where t.secretHash = :hash"
                        + " and t.expiresAt > :now and a.id = t.accountId and a.disabledAt = 0",
                    Object[].class)
                .setParameter("hash", secretHash)
                .setParameter("now", now.toEpochMilli())
                .getResultList()
                .stream()
                .map(
                    row ->
                        new Found(
                            ((TokenEntity) row[0]).token(), ((AccountEntity) row[1]).account()))
                .findFirst());
  }

  /** Newest first, also those that have expired. */
  public List<Token> of(String accountId) {
    return jpa.txExpr(
        em ->
            em
                .createQuery(
                    "select t from TokenEntity t where t.accountId = :account"
                        + " order by t.createdAt desc",
                    TokenEntity.class)
                .setParameter("account", accountId)
                .getResultList()
                .stream()
                .map(TokenEntity::token)
                .toList());
  }

  public void used(String id, Instant at) {
    jpa.tx(
        em ->
            em.createQuery("update TokenEntity t set t.lastUsedAt = :at where t.id = :id")
                .setParameter("at", at.toEpochMilli())
                .setParameter("id", id)
                .executeUpdate());
  }

  /**
   * @throws NotFoundException when the account has no such token
   */
  public void delete(String accountId, String id, JournalEvent event) {
    jpa.tx(
        em -> {
          int deleted =
              em.createQuery(
                      "delete from TokenEntity t where t.id = :id and t.accountId = :account")
                  .setParameter("id", id)
                  .setParameter("account", accountId)
                  .executeUpdate();
          if (deleted == 0) {
            throw new NotFoundException("token", id);
          }
          journal.append(event);
        });
  }
}
