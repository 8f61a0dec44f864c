package se.meetmalmo.platform.rest.internal.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.platform.web.ErrorPages;
import se.meetmalmo.platform.web.PageContext;

/** Says a problem in the form that the client would rather have: JSON, or a page of the portal. */
@Component(service = Answers.class)
public final class Answers {
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  @Reference(policy = ReferencePolicy.DYNAMIC)
  private volatile List<ErrorPages> pages = List.of();

  /** A problem as it goes out. */
  public record Answer(String mediaType, byte[] body) {}

  /** Whether whoever asks is a person with a browser, outside the API. */
  public static boolean prefersPage(HttpServletRequest request) {
    String path = request.getRequestURI();
    String accept = request.getHeader("Accept");
    return accept != null
        && accept.toLowerCase(Locale.ROOT).contains("text/html")
        && !path.startsWith("/api/")
        && !path.equals("/api");
  }

  /** The problem for this request, whose body is not read any further. */
  public Answer answer(Problem problem, HttpServletRequest request) {
    BoundedRequest.drop(request);
    return prefersPage(request)
        ? new Answer("text/html;charset=utf-8", page(problem, request))
        : new Answer(Problem.MEDIA_TYPE, problem.json());
  }

  /** Sends a problem outside JAX-RS; nothing when part of a response is on its way already. */
  public void send(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!response.isCommitted()) {
      Answer answer = answer(problem, request);
      response.resetBuffer();
      response.setStatus(problem.status());
      response.setContentType(answer.mediaType());
      response.getOutputStream().write(answer.body());
    }
  }

  private byte[] page(Problem problem, HttpServletRequest request) {
    String markup = bare(problem);
    if (request.getAttribute(PageContext.class.getName()) instanceof PageContext context) {
      try {
        for (ErrorPages portal : pages) {
          markup =
              portal
                  .render(problem.status(), problem.detail(), problem.reference(), context)
                  .markup();
        }
      } catch (RuntimeException | LinkageError e) {
        LOG.error("The portal's error page failed; the bare one is sent", e);
      }
    }
    return markup.getBytes(StandardCharsets.UTF_8);
  }

  private static String bare(Problem problem) {
    String title = problem.status() + " " + Statuses.title(problem.status());
    return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
        + title
        + "</title></head><body><h1>"
        + title
        + "</h1><p>"
        + escape(problem.detail())
        + "</p></body></html>";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
