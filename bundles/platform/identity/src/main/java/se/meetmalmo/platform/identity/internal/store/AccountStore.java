package se.meetmalmo.platform.identity.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.identity.internal.Account;
import se.meetmalmo.platform.journal.Journal;
import se.meetmalmo.platform.journal.JournalEvent;

/** Accounts. Each change and its event are one transaction. Thread-safe. */
@Component(service = AccountStore.class)
public final class AccountStore {
  /** An account and what its password is checked against. */
  public record Credentials(Account account, String passwordHash) {}

  private final JpaTemplate jpa;
  private final Journal journal;

  @Activate
  public AccountStore(
      @Reference(target = "(osgi.unit.name=identity)") JpaTemplate jpa,
      @Reference(target = "(osgi.unit.name=identity)") Journal journal) {
    this.jpa = jpa;
    this.journal = journal;
  }

  /**
   * @throws ConflictException when the name is taken
   */
  public void insert(Account account, String passwordHash, JournalEvent event) {
    try {
      jpa.tx(
          em -> {
            refuseTaken(em, account.name());
            em.persist(new AccountEntity(account, passwordHash));
            em.flush();
            journal.append(event);
          });
    } catch (PersistenceException e) {
      if (find(account.name()).isPresent()) {
        throw taken(account.name());
      }
      throw e;
    }
  }

  public List<Account> list() {
    return jpa.txExpr(
        em ->
            em
                .createQuery("select a from AccountEntity a order by a.name", AccountEntity.class)
                .getResultList()
                .stream()
                .map(AccountEntity::account)
                .toList());
  }

  public Optional<Account> find(String name) {
    return credentials(name).map(Credentials::account);
  }

  public Optional<Credentials> credentials(String name) {
    return jpa.txExpr(
        em -> entity(em, name).map(e -> new Credentials(e.account(), e.passwordHash())));
  }

  /**
   * @throws ConflictException when nobody would be left to run the platform
   */
  public Account changeRoles(
      String name, List<String> roles, Function<Account, JournalEvent> event) {
    return change(name, entity -> entity.roles(roles), event);
  }

  /**
   * Ends the account's sessions.
   *
   * @throws ConflictException when nobody would be left to run the platform
   */
  public Account disable(String name, Instant at, Function<Account, JournalEvent> event) {
    return change(name, entity -> entity.disabledAt(at), event);
  }

  public Account enable(String name, Function<Account, JournalEvent> event) {
    return change(name, AccountEntity::enabled, event);
  }

  /** Ends all sessions of the account. */
  public void changePassword(String name, String hash, JournalEvent event) {
    jpa.tx(
        em -> {
          AccountEntity entity = required(em, name);
          entity.passwordHash(hash);
          endSessions(em, entity.id());
          journal.append(event);
        });
  }

  /** All who run the platform are locked first, so that two changes can't take away the last. */
  private Account change(
      String name, Consumer<AccountEntity> edit, Function<Account, JournalEvent> event) {
    return jpa.txExpr(
        em -> {
          List<AccountEntity> operators = lockOperators(em);
          AccountEntity entity = required(em, name);
          Account before = entity.account();
          edit.accept(entity);
          em.flush();
          Account after = entity.account();
          if (before.operates() && !after.operates() && operators.size() == 1) {
            throw new ConflictException(
                "Account " + name + " is the last active operator; make another one first");
          }
          if (!after.active()) {
            endSessions(em, entity.id());
          }
          journal.append(event.apply(before));
          return after;
        });
  }

  private static List<AccountEntity> lockOperators(EntityManager em) {
    return em.createQuery(
            "select a from AccountEntity a where a.disabledAt = 0 and a.roles like :role",
            AccountEntity.class)
        .setParameter("role", "%," + Roles.OPERATOR + ",%")
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  private static void endSessions(EntityManager em, String accountId) {
    em.createQuery("delete from SessionEntity s where s.accountId = :account")
        .setParameter("account", accountId)
        .executeUpdate();
  }

  private static void refuseTaken(EntityManager em, String name) {
    if (entity(em, name).isPresent()) {
      throw taken(name);
    }
  }

  private static ConflictException taken(String name) {
    return new ConflictException("Account " + name + " is there already");
  }

  private static AccountEntity required(EntityManager em, String name) {
    return entity(em, name).orElseThrow(() -> new NotFoundException("account", name));
  }

  private static Optional<AccountEntity> entity(EntityManager em, String name) {
    return em
        .createQuery("select a from AccountEntity a where a.name = :name", AccountEntity.class)
        .setParameter("name", name)
        .getResultList()
        .stream()
        .findFirst();
  }
}
