package se.meetmalmo.platform.identity.internal;

import java.time.Instant;
import java.util.List;

/**
 * An API client's key, without its secret.
 *
 * @param roles what the client may; never more than the owner may at the moment
 * @param lastUsed to the minute; the same as {@code created} when never used
 */
public record Token(
    String id,
    String name,
    List<String> roles,
    Instant created,
    Instant expires,
    Instant lastUsed) {
  public Token {
    roles = List.copyOf(roles);
  }
}
