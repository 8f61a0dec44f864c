package se.meetmalmo.platform.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.identity.internal.store.SessionStore;

/**
 * People who are signed in with a browser. A session ends when it is idle, when it is old, when the
 * password changes, or by hand; it outlives a restart. Thread-safe.
 */
@Component(service = Sessions.class, configurationPid = "se.meetmalmo.platform.identity")
@Designate(ocd = Sessions.Config.class)
public final class Sessions {
  private static final Duration SEEN = Duration.ofMinutes(1);

  private final SessionStore store;
  private final Clock clock;
  private final Duration idle;
  private final Duration longest;

  /** What an operator can set. */
  @ObjectClassDefinition(name = "Meet: identity")
  public @interface Config {
    @AttributeDefinition(description = "Minutes without a request after which a session ends")
    int session_idle_minutes() default 30;

    @AttributeDefinition(description = "Hours after which a session ends in any case")
    int session_hours() default 12;
  }

  /** Someone signed in. */
  public record Current(WebSession session, Account account) {}

  @Activate
  public Sessions(@Reference SessionStore store, @Reference Clock clock, Config config) {
    this(
        store,
        clock,
        Duration.ofMinutes(config.session_idle_minutes()),
        Duration.ofHours(config.session_hours()));
  }

  Sessions(SessionStore store, Clock clock, Duration idle, Duration longest) {
    this.store = store;
    this.clock = clock;
    this.idle = idle;
    this.longest = longest;
  }

  /**
   * Begins a session, always with a new secret.
   *
   * @param browser see {@link WebSession#browser()}
   * @return the secret for the cookie; only its hash is kept
   */
  public String start(Account account, String browser) {
    Instant now = clock.instant();
    store.deleteOlder(now.minus(idle), now.minus(longest));
    String secret = Ids.secret();
    store.insert(new WebSession(Ids.next(), browser, now, now), account.id(), Ids.hash(secret));
    return secret;
  }

  /** Empty when there is no such session, it has ended, or the account is not active. */
  public Optional<Current> find(String secret) {
    Instant now = clock.instant();
    return store
        .find(Ids.hash(secret))
        .filter(found -> isAlive(found.session(), now))
        .map(
            found -> {
              if (found.session().lastSeen().plus(SEEN).isBefore(now)) {
                store.seen(found.session().id(), now);
              }
              return new Current(found.session(), found.account());
            });
  }

  /** Those of one account that are alive, newest first. */
  public List<WebSession> of(Account account) {
    Instant now = clock.instant();
    return store.of(account.id()).stream().filter(session -> isAlive(session, now)).toList();
  }

  /** Nothing happens when there is none. */
  public void end(String secret) {
    store.delete(Ids.hash(secret));
  }

  /** Nothing happens when the account has no such session. */
  public void end(Account account, String id) {
    store.delete(account.id(), id);
  }

  public void endOthers(Current kept) {
    store.deleteOthers(kept.account().id(), kept.session().id());
  }

  private boolean isAlive(WebSession session, Instant now) {
    return session.lastSeen().plus(idle).isAfter(now)
        && session.created().plus(longest).isAfter(now);
  }
}
