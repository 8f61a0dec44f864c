package se.meetmalmo.platform.rest.internal;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.platform.rest.internal.http.Addresses;
import se.meetmalmo.platform.rest.internal.http.Answers;
import se.meetmalmo.platform.rest.internal.http.BoundedRequest;
import se.meetmalmo.platform.rest.internal.http.Crowd;
import se.meetmalmo.platform.rest.internal.http.Limits;
import se.meetmalmo.platform.rest.internal.http.Problem;
import se.meetmalmo.platform.rest.internal.http.RateLimiter;
import se.meetmalmo.platform.rest.internal.http.RefusedException;
import se.meetmalmo.platform.rest.internal.http.SecurityHeaders;
import se.meetmalmo.platform.rest.internal.http.SoundRequest;
import se.meetmalmo.platform.rest.internal.http.TaggedResponse;
import se.meetmalmo.platform.rest.internal.http.Targets;
import se.meetmalmo.platform.rest.internal.jaxrs.ErrorMapper;
import se.meetmalmo.platform.rest.internal.jaxrs.Exchanges;
import se.meetmalmo.platform.rest.internal.rest.RequestMetrics;
import se.meetmalmo.platform.web.RequestNotes;

/** The one servlet: what holds for every request, then the generation that serves now. */
final class Gate extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");

  private final transient AtomicReference<Generation> current;
  private final transient Supplier<Limits> settings;

  /** Half of Jetty's threads: another client and the health checks find room. */
  private static final int MOST_AT_ONCE = 100;

  private final transient Crowd crowd = new Crowd(MOST_AT_ONCE);
  private final transient RateLimiter limiter = new RateLimiter();
  private final transient Answers answers;
  private final transient RequestMetrics metrics;
  private final transient Runnable elsewhere;

  /**
   * @param elsewhere is told of each request that comes from another machine
   */
  Gate(
      AtomicReference<Generation> current,
      Supplier<Limits> settings,
      Answers answers,
      RequestMetrics metrics,
      Runnable elsewhere) {
    this.current = current;
    this.settings = settings;
    this.answers = answers;
    this.metrics = metrics;
    this.elsewhere = elsewhere;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    long start = System.nanoTime();
    boolean get = request.getMethod().equals("GET");
    HttpServletResponse out = get ? new TaggedResponse(request, response) : response;
    try {
      pass(request, out);
    } catch (RuntimeException | LinkageError | IOException e) {
      answers.send(ErrorMapper.problem(e, request), request, out);
    } finally {
      if (out instanceof TaggedResponse tagged) {
        tagged.finish();
      }
      tell(request, response.getStatus(), System.nanoTime() - start);
    }
  }

  private void pass(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Limits limits = settings.get();
    boolean secure = Addresses.isSecure(request, limits.trustedProxies());
    request.setAttribute(RequestNotes.SECURE, secure);
    SecurityHeaders.on(response, secure);
    if (!METHODS.contains(request.getMethod())) {
      response.setHeader("Allow", "GET, HEAD, POST, PUT, DELETE, OPTIONS");
      throw new RefusedException(405, "method-not-allowed", "No such method is served");
    }
    HttpServletRequest sound = SoundRequest.of(request);
    String client = limit(request, response, limits);
    Addresses.forwardedRoot(request, limits.trustedProxies())
        .ifPresent(root -> request.setAttribute(Generation.ROOT, root));
    if (!crowd.enter(client)) {
      response.setHeader("Retry-After", "1");
      throw new RefusedException(429, "too-many-requests", "Too many requests at once");
    }
    try {
      serve(BoundedRequest.of(sound, limits), response);
    } finally {
      crowd.leave(client);
    }
  }

  private String limit(HttpServletRequest request, HttpServletResponse response, Limits limits) {
    String client = Addresses.client(request, limits.trustedProxies());
    request.setAttribute(RequestNotes.CLIENT, client);
    if (!client.isEmpty()) {
      elsewhere.run();
    }
    int seconds = client.isEmpty() ? 0 : limiter.take(client, limits.requests());
    if (seconds > 0) {
      response.setHeader("Retry-After", Integer.toString(seconds));
      throw new RefusedException(
          429, "too-many-requests", "Too much at once: try again in " + seconds + " s.");
    }
    return client;
  }

  private void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Generation generation = current.get();
    while (generation != null && !generation.enter()) {
      generation = current.get();
    }
    if (generation == null) {
      response.setHeader("Retry-After", "1");
      answers.send(new Problem(503, "Starting: try again soon."), request, response);
      return;
    }
    try {
      generation.serve(getServletConfig(), request, response);
    } finally {
      generation.leave();
    }
  }

  private void tell(HttpServletRequest request, int status, long nanos) {
    Object route = request.getAttribute(Exchanges.ROUTE);
    metrics.served(request.getMethod(), route == null ? "none" : route.toString(), status, nanos);
    if (LOG.isDebugEnabled()) {
      String path = Targets.forLog(request.getRequestURI());
      LOG.debug("{} {} {} {} ms", request.getMethod(), path, status, nanos / 1_000_000);
    }
  }
}
