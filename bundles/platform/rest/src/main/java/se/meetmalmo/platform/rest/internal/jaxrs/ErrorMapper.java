package se.meetmalmo.platform.rest.internal.jaxrs;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.rest.internal.http.Answers;
import se.meetmalmo.platform.rest.internal.http.Problem;
import se.meetmalmo.platform.rest.internal.http.Targets;

/** The one place where an exception becomes a response. */
public final class ErrorMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorMapper.class);
  private final Answers answers;

  public ErrorMapper(Answers answers) {
    this.answers = answers;
  }

  @Override
  public Response toResponse(Throwable failure) {
    if (failure instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
      return web.getResponse();
    }
    HttpServletRequest request = Exchanges.request();
    Problem problem = problem(failure, request);
    Answers.Answer answer = answers.answer(problem, request);
    Response.ResponseBuilder response = Response.status(problem.status());
    if (failure instanceof WebApplicationException web) {
      keepHeaders(web.getResponse(), response);
    }
    if (problem.status() == 405) {
      response.header(HttpHeaders.ALLOW, null); // what CXF says is of all paths together
      response.header(HttpHeaders.ALLOW, String.join(", ", AllowedMethods.of(Exchanges.message())));
    }
    return response.type(answer.mediaType()).entity(answer.body()).build();
  }

  /**
   * What the client is told; what is our fault is logged under the reference that it gets, and what
   * passes by itself in one line.
   */
  public static Problem problem(Throwable failure, HttpServletRequest request) {
    String reference = Ids.next();
    Problem problem = Problem.of(failure, reference);
    String asked = request.getMethod() + " " + Targets.forLog(request.getRequestURI());
    if (!problem.reference().isEmpty()) {
      LOG.error("{} failed, reference {}", asked, reference, failure);
    } else if (problem.status() >= 500) {
      LOG.warn("{} can't be answered now: {}", asked, failure.toString());
    }
    return problem;
  }

  private static void keepHeaders(Response from, Response.ResponseBuilder to) {
    from.getHeaders()
        .forEach(
            (name, values) -> {
              if (!name.regionMatches(true, 0, "Content-", 0, 8)) {
                values.forEach(value -> to.header(name, value));
              }
            });
  }
}
