package se.meetmalmo.platform.rest.internal.jaxrs;

import java.security.Principal;
import javax.ws.rs.core.SecurityContext;
import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.message.Message;
import se.meetmalmo.platform.Actor;

/** Gives resource methods their {@code @Context Actor}. */
public final class ActorProvider implements ContextProvider<Actor> {
  @Override
  public Actor createContext(Message message) {
    Message in = message.getExchange().getInMessage();
    Actor known = in.get(Actor.class);
    if (known != null) {
      return known;
    }
    SecurityContext security = in.get(SecurityContext.class);
    return security == null ? Actor.ANONYMOUS : actor(security.getUserPrincipal());
  }

  static Actor actor(Principal principal) {
    return principal instanceof Actor actor ? actor : Actor.ANONYMOUS;
  }
}
