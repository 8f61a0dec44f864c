package se.meetmalmo.platform.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.platform.identity.internal.store.AccountStore;
import se.meetmalmo.platform.identity.internal.store.AccountStore.Credentials;

/**
 * Checks names and passwords, for pages, API and console alike. Thread-safe. An unknown name takes
 * as long as a wrong password.
 */
@Component(service = SignIn.class)
public final class SignIn {
  private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
  private static final Duration BUSY = Duration.ofSeconds(5);
  private static final int LONGEST = 1000;

  private final AccountStore accounts;
  private final Passwords passwords;
  private final Throttle throttle;

  @Activate
  public SignIn(
      @Reference AccountStore accounts, @Reference Passwords passwords, @Reference Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.throttle = new Throttle(clock);
  }

  /**
   * @param client the client's address, which is limited too; empty for one that is not
   */
  public Verdict authenticate(String name, String password, String client) {
    String account = bounded(Names.normal(name));
    Optional<Duration> pause = throttle.attempt(account, client);
    if (pause.isPresent()) {
      return new Verdict.Wait(pause.get());
    }
    try {
      return check(account, bounded(password), client);
    } catch (Passwords.BusyException e) {
      throttle.withdrawn(account, client);
      LOG.warn("A sign-in had to wait in vain: {}", e.getMessage());
      return new Verdict.Wait(BUSY);
    }
  }

  private Verdict check(String name, String password, String client) {
    Optional<Credentials> known = accounts.credentials(name);
    String hash = known.map(Credentials::passwordHash).orElseGet(passwords::decoy);
    boolean right = passwords.matches(password, hash);
    Optional<Account> account = known.map(Credentials::account).filter(Account::active);
    if (!right || account.isEmpty()) {
      return new Verdict.Refused();
    }
    throttle.succeeded(name, client);
    return new Verdict.Accepted(account.get(), hash);
  }

  /** Longer ones match nothing; they need not fill the memory. */
  private static String bounded(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
