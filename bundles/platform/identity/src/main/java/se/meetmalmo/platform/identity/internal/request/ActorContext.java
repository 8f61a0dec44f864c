package se.meetmalmo.platform.identity.internal.request;

import java.security.Principal;
import java.util.Optional;
import java.util.function.Supplier;
import javax.ws.rs.core.SecurityContext;
import se.meetmalmo.platform.Actor;

/** Says who asks; finds it out when somebody wants to know. For one request on one thread. */
final class ActorContext implements SecurityContext {
  private final Supplier<Optional<Actor>> look;
  private final String scheme;
  private final boolean secure;
  private Actor actor;

  ActorContext(Supplier<Optional<Actor>> look, String scheme, boolean secure) {
    this.look = look;
    this.scheme = scheme;
    this.secure = secure;
  }

  @Override
  public Principal getUserPrincipal() {
    return actor();
  }

  @Override
  public boolean isUserInRole(String role) {
    return actor().has(role);
  }

  @Override
  public boolean isSecure() {
    return secure;
  }

  @Override
  public String getAuthenticationScheme() {
    return actor().isStaff() ? scheme : null;
  }

  private Actor actor() {
    if (actor == null) {
      actor = look.get().orElse(Actor.ANONYMOUS);
    }
    return actor;
  }
}
