package se.meetmalmo.platform.rest.internal.jaxrs;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.annotation.Priority;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.Response;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.rest.internal.http.Answers;
import se.meetmalmo.platform.rest.internal.http.Problem;

/**
 * Lets nobody in but whom the method's or else the class's {@code @PermitAll},
 * {@code @RolesAllowed} or {@code @DenyAll} names. One a generation.
 */
@Priority(Priorities.AUTHORIZATION)
public final class AccessFilter implements ContainerRequestFilter {
  private final Answers answers;
  private final Map<OperationResourceInfo, AccessRule> rules = new ConcurrentHashMap<>();

  public AccessFilter(Answers answers) {
    this.answers = answers;
  }

  @Override
  public void filter(ContainerRequestContext context) {
    AccessRule rule = rules.computeIfAbsent(Exchanges.operation(), AccessRule::of);
    HttpServletRequest request = Exchanges.request();
    request.setAttribute(Exchanges.ROUTE, rule.route());
    Actor actor = ActorProvider.actor(context.getSecurityContext().getUserPrincipal());
    Exchanges.message().put(Actor.class, actor);
    switch (rule.verdict(actor)) {
      case ALLOWED -> {}
      case FORBIDDEN ->
          context.abortWith(
              answer(new Problem(403, "This account may not do that."), request).build());
      case SIGN_IN -> context.abortWith(signIn(request));
    }
  }

  private Response signIn(HttpServletRequest request) {
    if (Answers.prefersPage(request)) {
      return Response.seeOther(URI.create("/sign-in" + backTo(request))).build();
    }
    return answer(new Problem(401, "Sign in, or send a token."), request)
        .header("WWW-Authenticate", "Basic realm=\"Meet\", charset=\"UTF-8\"")
        .header("WWW-Authenticate", "Bearer realm=\"Meet\"")
        .build();
  }

  private static String backTo(HttpServletRequest request) {
    if (!request.getMethod().equals("GET")) {
      return "";
    }
    String query = request.getQueryString();
    String path = request.getRequestURI() + (query == null ? "" : "?" + query);
    return "?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
  }

  private Response.ResponseBuilder answer(Problem problem, HttpServletRequest request) {
    Answers.Answer answer = answers.answer(problem, request);
    return Response.status(problem.status()).type(answer.mediaType()).entity(answer.body());
  }
}
