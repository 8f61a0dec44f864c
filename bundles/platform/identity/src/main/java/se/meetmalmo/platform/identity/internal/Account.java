package se.meetmalmo.platform.identity.internal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;

/**
 * Someone who works for the city and may sign in.
 *
 * @param name what is written at sign-in; never changes
 * @param displayName what others read
 * @param roles from {@link Roles}, in its order
 * @param active an account that is not active can't be used for anything
 * @param version grows at each change
 */
public record Account(
    String id,
    String name,
    String displayName,
    List<String> roles,
    boolean active,
    Instant created,
    long version) {
  public Account {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(displayName);
    Objects.requireNonNull(created);
    roles = List.copyOf(roles);
  }

  public Actor actor() {
    return new Actor(name, Set.copyOf(roles));
  }

  /** May run the platform and sign in to its console. */
  public boolean operates() {
    return active && roles.contains(Roles.OPERATOR);
  }
}
