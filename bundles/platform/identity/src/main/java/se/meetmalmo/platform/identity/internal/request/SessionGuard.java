package se.meetmalmo.platform.identity.internal.request;

import java.util.Set;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.SecurityContext;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.web.RequestNotes;

/**
 * Lets a session's cookie change nothing unless the portal's guard against forged forms has passed
 * the request: a browser sends the cookie whoever made it ask, and the guard goes when the portal
 * goes.
 */
@Priority(Priorities.AUTHORIZATION - 50)
@Component(service = SessionGuard.class, property = "osgi.jaxrs.extension:Boolean=true")
public final class SessionGuard implements ContainerRequestFilter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  /**
   * @throws ForbiddenException when nobody has looked at where the request comes from
   */
  @Override
  public void filter(ContainerRequestContext request) {
    if (SAFE.contains(request.getMethod()) || RequestNotes.isGuarded(request::getProperty)) {
      return;
    }
    String scheme = request.getSecurityContext().getAuthenticationScheme();
    if (SecurityContext.FORM_AUTH.equals(scheme)) {
      throw new ForbiddenException(
          "A browser's session can't change anything while the portal is away");
    }
  }
}
