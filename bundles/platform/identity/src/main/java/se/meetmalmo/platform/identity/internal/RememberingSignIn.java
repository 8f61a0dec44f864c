package se.meetmalmo.platform.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.identity.internal.store.AccountStore;

/**
 * {@link SignIn} for clients that send their password with every request: one that was right is not
 * hashed again for a minute. The account is still looked at each time, so that a change of its
 * password, roles or activity holds at once. Thread-safe.
 */
@Component(service = RememberingSignIn.class)
public final class RememberingSignIn {
  private static final Duration REMEMBERED = Duration.ofSeconds(60);
  private static final int MOST = 1000;

  private final SignIn signIn;
  private final AccountStore accounts;
  private final Clock clock;
  private final Object[] turns = IntStream.range(0, 16).mapToObj(i -> new Object()).toArray();
  private final Map<String, Right> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Right> eldest) {
          return size() > MOST;
        }
      };

  private record Right(String passwordHash, Instant until) {}

  @Activate
  public RememberingSignIn(
      @Reference SignIn signIn, @Reference AccountStore accounts, @Reference Clock clock) {
    this.signIn = signIn;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** As {@link SignIn#authenticate}. Equal requests at once are looked at one after the other. */
  public Verdict authenticate(String name, String password, String client) {
    String key = Ids.hash(name + '\0' + password);
    Optional<Verdict> remembered = remembered(key, name);
    if (remembered.isPresent()) {
      return remembered.get();
    }
    synchronized (turns[Math.floorMod(key.hashCode(), turns.length)]) {
      return remembered(key, name).orElseGet(() -> check(key, name, password, client));
    }
  }

  private Verdict check(String key, String name, String password, String client) {
    Verdict verdict = signIn.authenticate(name, password, client);
    if (verdict instanceof Verdict.Accepted right) {
      synchronized (known) {
        known.put(key, new Right(right.passwordHash(), clock.instant().plus(REMEMBERED)));
      }
    }
    return verdict;
  }

  private Optional<Verdict> remembered(String key, String name) {
    Right right;
    synchronized (known) {
      right = known.get(key);
    }
    if (right == null || !right.until().isAfter(clock.instant())) {
      return Optional.empty();
    }
    return accounts
        .credentials(Names.normal(name))
        .filter(now -> now.account().active() && now.passwordHash().equals(right.passwordHash()))
        .map(now -> new Verdict.Accepted(now.account(), now.passwordHash()));
  }
}
