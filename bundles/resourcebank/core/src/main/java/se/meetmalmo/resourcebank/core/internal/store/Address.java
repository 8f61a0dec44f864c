package se.meetmalmo.resourcebank.core.internal.store;

import se.meetmalmo.platform.Ids;

/** How a member is found: by id, or by the secret of a private link. */
public sealed interface Address {
  /** By id. */
  record Named(String id) implements Address {}

  /** By what is kept of a secret. */
  record Linked(String hash) implements Address {}

  static Address named(String id) {
    return new Named(id);
  }

  static Address linked(String secret) {
    return new Linked(Ids.hash(secret));
  }

  /** For a message: a secret, or what is left of it, is not for messages. */
  default String told() {
    return this instanceof Named named ? named.id() : "behind this private link";
  }
}
