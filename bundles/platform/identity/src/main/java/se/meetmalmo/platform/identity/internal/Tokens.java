package se.meetmalmo.platform.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.platform.identity.internal.store.TokenStore;

/** Keys of API clients: random, stored hashed, with an expiry. Thread-safe. */
@Component(service = Tokens.class)
public final class Tokens {
  private static final Duration SEEN = Duration.ofMinutes(1);

  private final TokenStore store;
  private final People people;
  private final Clock clock;

  /**
   * A new key.
   *
   * @param secret what the client sends; can't be had again
   */
  public record Issued(Token token, String secret) {}

  @Activate
  public Tokens(@Reference TokenStore store, @Reference People people, @Reference Clock clock) {
    this.store = store;
    this.people = people;
    this.clock = clock;
  }

  /**
   * @throws se.meetmalmo.platform.NotFoundException when there is no such account
   * @throws se.meetmalmo.platform.InvalidInputException when it asks for roles that the owner has
   *     not
   */
  public Issued issue(String owner, NewToken wanted, Actor by) {
    Account account = people.get(owner);
    List<String> roles = wanted.roles().isEmpty() ? account.roles() : wanted.roles();
    new Validation()
        .check(
            account.roles().containsAll(roles),
            FieldError.of("roles", "not-the-owners", "has a role that the owner has not"))
        .orThrow();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant expires = now.plus(Duration.ofDays(wanted.days()));
    Token token = new Token(Ids.next(), wanted.name(), roles, now, expires, now);
    String secret = Ids.secret();
    Map<String, Object> data =
        Map.of("token", token.id(), "roles", roles, "expires", expires.toString());
    store.insert(
        token, account.id(), Ids.hash(secret), People.event(account, "TokenIssued", by, now, data));
    return new Issued(token, secret);
  }

  /** Newest first, also those that have expired. */
  public List<Token> of(String owner) {
    return store.of(people.get(owner).id());
  }

  /**
   * @throws se.meetmalmo.platform.NotFoundException when the account has no such token
   */
  public void revoke(String owner, String id, Actor by) {
    Account account = people.get(owner);
    store.delete(
        account.id(),
        id,
        People.event(account, "TokenRevoked", by, clock.instant(), Map.of("token", id)));
  }

  /** Whose key it is, with the roles of the key that the owner still has; empty when it is none. */
  public Optional<Actor> actor(String secret) {
    Instant now = clock.instant();
    return store
        .find(Ids.hash(secret), now)
        .map(
            found -> {
              if (found.token().lastUsed().plus(SEEN).isBefore(now)) {
                store.used(found.token().id(), now);
              }
              return actor(found);
            });
  }

  private static Actor actor(TokenStore.Found found) {
    Set<String> roles = Set.copyOf(found.account().roles());
    return new Actor(
        found.account().name(),
        Set.copyOf(found.token().roles().stream().filter(roles::contains).toList()));
  }
}
