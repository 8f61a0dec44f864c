package se.meetmalmo.platform.identity.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.identity.internal.store.AccountStore;
import se.meetmalmo.platform.identity.internal.store.SessionStore;
import se.meetmalmo.platform.identity.internal.store.TokenStore;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.store.testing.StoreFixture;

/** The whole of identity on a database in memory, with a cheap hash and a clock that is moved. */
public final class IdentityFixture implements AutoCloseable {
  public static final String PASSWORD = "blue bicycle harbour";
  public static final Actor BY = new Actor("root", Set.of(Roles.OPERATOR));

  private static final StoreFixture STORE = StoreFixture.open("identity", "db/identity.xml");

  public final MovingClock clock = new MovingClock();
  public final StoreFixture store = STORE;
  public final AccountStore accounts = new AccountStore(store.jpa(), store.journal());
  public final Passwords passwords = new Passwords(new Passwords.Cost(64, 1));
  public final People people = new People(accounts, passwords, clock);
  public final SignIn signIn = new SignIn(accounts, passwords, clock);
  public final RememberingSignIn remembering = new RememberingSignIn(signIn, accounts, clock);
  public final Sessions sessions = sessions();
  public final Tokens tokens =
      new Tokens(new TokenStore(store.jpa(), store.journal()), people, clock);

  /** As after a restart: the same database, nothing in memory. */
  public Sessions sessions() {
    return new Sessions(
        new SessionStore(store.jpa()), clock, Duration.ofMinutes(30), Duration.ofHours(12));
  }

  public Account account(String name, String... roles) {
    return people.create(new NewAccount(name, "", List.of(roles)), PASSWORD, BY);
  }

  public List<JournalEvent> events(Account account) {
    return store.journal().of("account:" + account.id());
  }

  /** Every value of the first column. */
  public List<String> query(String sql) {
    try (Connection connection = store.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Leaves an empty database: making one anew takes long. */
  @Override
  public void close() {
    store
        .jpa()
        .tx(
            em -> {
              for (String entity : List.of("SessionEntity", "TokenEntity", "AccountEntity")) {
                em.createQuery("delete from " + entity + " e").executeUpdate();
              }
            });
  }
}
