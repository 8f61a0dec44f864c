package se.meetmalmo.platform;

import java.security.Principal;
import java.util.Objects;
import java.util.Set;

/**
 * Who does something. The principal of a signed-in request is always one of these.
 *
 * @param name the account's name; never an e-mail address of the public
 * @param roles from {@link Roles}
 */
public record Actor(String name, Set<String> roles) implements Principal {
  /** Someone who has not signed in. */
  public static final Actor ANONYMOUS = new Actor("anonymous", Set.of());

  /** The platform itself: timers, rules. */
  public static final Actor SYSTEM = new Actor("system", Set.of());

  public Actor {
    Objects.requireNonNull(name);
    roles = Set.copyOf(roles);
  }

  @Override
  public String getName() {
    return name;
  }

  public boolean has(String role) {
    return roles.contains(role);
  }

  /** Signed in with an account of the city. */
  public boolean isStaff() {
    return !roles.isEmpty();
  }
}
