package se.meetmalmo.platform.rest.internal.jaxrs;

import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.Priority;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.Response;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.rest.internal.http.Answers;
import se.meetmalmo.platform.rest.internal.http.Limits;
import se.meetmalmo.platform.rest.internal.http.Problem;
import se.meetmalmo.platform.rest.internal.http.RateLimiter;
import se.meetmalmo.platform.web.RequestNotes;

/** Holds back an address that writes much without having signed in. */
@Priority(Priorities.AUTHENTICATION + 500)
public final class WriteLimit implements ContainerRequestFilter {
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
  private final Supplier<Limits> limits;
  private final RateLimiter limiter;
  private final Answers answers;

  public WriteLimit(Supplier<Limits> limits, RateLimiter limiter, Answers answers) {
    this.limits = limits;
    this.limiter = limiter;
    this.answers = answers;
  }

  @Override
  public void filter(ContainerRequestContext context) {
    HttpServletRequest request = Exchanges.request();
    String client = RequestNotes.client(request::getAttribute);
    Actor actor = ActorProvider.actor(context.getSecurityContext().getUserPrincipal());
    if (READS.contains(request.getMethod()) || client.isEmpty() || actor.isStaff()) {
      return;
    }
    int seconds = limiter.take(client, limits.get().writes());
    if (seconds > 0) {
      Problem problem = new Problem(429, "Too much at once: try again in " + seconds + " s.");
      Answers.Answer answer = answers.answer(problem, request);
      context.abortWith(
          Response.status(429)
              .header("Retry-After", seconds)
              .type(answer.mediaType())
              .entity(answer.body())
              .build());
    }
  }
}
