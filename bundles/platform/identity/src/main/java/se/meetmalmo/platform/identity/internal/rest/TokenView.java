package se.meetmalmo.platform.identity.internal.rest;

import java.time.Instant;
import java.util.List;
import se.meetmalmo.platform.identity.internal.Token;

/** An API client's key as the API shows it: without its secret. */
public record TokenView(
    String id,
    String name,
    List<String> roles,
    Instant created,
    Instant expires,
    Instant lastUsed) {
  static TokenView of(Token token) {
    return new TokenView(
        token.id(),
        token.name(),
        token.roles(),
        token.created(),
        token.expires(),
        token.lastUsed());
  }
}
