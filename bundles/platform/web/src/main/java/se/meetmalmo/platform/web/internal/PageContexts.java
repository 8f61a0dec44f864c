package se.meetmalmo.platform.web.internal;

import java.security.Principal;
import javax.ws.rs.core.SecurityContext;
import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.message.Message;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.PageContext;

/** Gives resource methods their {@code @Context PageContext}. */
@Component(service = ContextProvider.class, property = "osgi.jaxrs.extension:Boolean=true")
public final class PageContexts implements ContextProvider<PageContext> {
  @Override
  public PageContext createContext(Message message) {
    return of(message);
  }

  /** Of the request that a message belongs to; the actor is the one who is signed in by now. */
  static PageContext of(Message message) {
    Message request =
        message.getExchange() == null ? message : message.getExchange().getInMessage();
    PageContext page = request.get(PageContext.class);
    SecurityContext security = request.get(SecurityContext.class);
    Actor actor = security == null ? Actor.ANONYMOUS : actor(security.getUserPrincipal());
    if (page == null) {
      return new PageContext(Language.SV, actor, "/", "", false);
    }
    return new PageContext(page.language(), actor, page.path(), page.csrfToken(), page.scripted());
  }

  static Actor actor(Principal principal) {
    return principal instanceof Actor actor ? actor : Actor.ANONYMOUS;
  }
}
