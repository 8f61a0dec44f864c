package se.meetmalmo.platform.identity.internal.request;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.PreMatching;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.SecurityContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.identity.internal.RememberingSignIn;
import se.meetmalmo.platform.identity.internal.Sessions;
import se.meetmalmo.platform.identity.internal.Tokens;
import se.meetmalmo.platform.identity.internal.Verdict;
import se.meetmalmo.platform.web.RequestNotes;

/**
 * Finds out who asks: by password or token in {@code Authorization}, which must be right, or by the
 * session's cookie, which is looked up only when somebody wants to know. A request without either
 * costs nothing.
 */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@Component(service = IdentityFilter.class, property = "osgi.jaxrs.extension:Boolean=true")
public final class IdentityFilter implements ContainerRequestFilter {
  private final RememberingSignIn signIn;
  private final Tokens tokens;
  private final Sessions sessions;

  @Activate
  public IdentityFilter(
      @Reference RememberingSignIn signIn, @Reference Tokens tokens, @Reference Sessions sessions) {
    this.signIn = signIn;
    this.tokens = tokens;
    this.sessions = sessions;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    List<String> headers = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    if (headers == null || headers.isEmpty()) {
      Optional<String> secret = SessionCookie.read(request.getCookies());
      Supplier<Optional<Actor>> look =
          () -> secret.flatMap(key -> sessions.find(key)).map(current -> current.account().actor());
      accept(request, look, SecurityContext.FORM_AUTH);
    } else if (headers.size() == 1) {
      byHeader(request, Credentials.parse(headers.get(0)));
    } else {
      request.abortWith(Refusal.wrong());
    }
  }

  private void byHeader(ContainerRequestContext request, Credentials credentials) {
    if (credentials instanceof Credentials.Basic basic) {
      byPassword(request, basic);
    } else if (credentials instanceof Credentials.Bearer bearer) {
      tokens
          .actor(bearer.token())
          .ifPresentOrElse(
              actor -> accept(request, () -> Optional.of(actor), "Bearer"),
              () -> request.abortWith(Refusal.wrong()));
    } else {
      request.abortWith(Refusal.wrong());
    }
  }

  private void byPassword(ContainerRequestContext request, Credentials.Basic basic) {
    Verdict verdict =
        signIn.authenticate(
            basic.name(), basic.password(), RequestNotes.client(request::getProperty));
    if (verdict instanceof Verdict.Accepted accepted) {
      Actor actor = accepted.account().actor();
      accept(request, () -> Optional.of(actor), SecurityContext.BASIC_AUTH);
    } else if (verdict instanceof Verdict.Wait wait) {
      request.abortWith(Refusal.later(wait.seconds()));
    } else {
      request.abortWith(Refusal.wrong());
    }
  }

  private static void accept(
      ContainerRequestContext request, Supplier<Optional<Actor>> look, String scheme) {
    boolean secure = RequestNotes.isSecure(request::getProperty);
    request.setSecurityContext(new ActorContext(look, scheme, secure));
  }
}
