package se.meetmalmo.matchmaking.core.internal.invitation.store;

import java.time.Instant;

/** Times that may be absent, as columns keep them. */
final class Millis {
  private Millis() {}

  static Long of(Instant at) {
    return at == null ? null : at.toEpochMilli();
  }

  static Instant instant(Long at) {
    return at == null ? null : Instant.ofEpochMilli(at);
  }
}
