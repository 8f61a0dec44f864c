package se.meetmalmo.platform.web.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.web.ErrorPages;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.RequestNotes;

/**
 * Refuses what another site makes a visitor's browser send. A request that such a site could send,
 * or one that a session cookie answers for, must carry the token of the cookie {@value
 * PageContextFilter#TOKEN_COOKIE} again: in the form field {@code csrf} or the header {@code
 * X-CSRF-Token}. Of the API only a session needs that, for it knows no other cookie. What passes is
 * noted as guarded; without that note identity lets no session write.
 *
 * <p>Source: OWASP Cross-Site Request Forgery Prevention, double-submit cookie and fetch metadata.
 */
@Component(service = CsrfFilter.class, property = "osgi.jaxrs.extension:Boolean=true")
@Priority(Priorities.AUTHORIZATION - 100)
public final class CsrfFilter implements ContainerRequestFilter {
  /** What an operator and the API's client read. */
  static final String REFUSAL = "The form was not sent from this site, or its page was too old";

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  /** What a form of any other site can send without asking. */
  private static final Set<String> SIMPLE =
      Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain", "*/*");

  private final ErrorPages errors;

  @Activate
  public CsrfFilter(@Reference ErrorPages errors) {
    this.errors = errors;
  }

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    if (!isOpenToForgery(request) || (isFromHere(request) && hasToken(request))) {
      request.setProperty(RequestNotes.GUARDED, true);
      return;
    }
    if (!request.getAcceptableMediaTypes().contains(MediaType.TEXT_HTML_TYPE)) {
      throw new ForbiddenException(REFUSAL);
    }
    PageContext page = (PageContext) request.getProperty(PageContext.class.getName());
    request.abortWith(
        Response.status(Response.Status.FORBIDDEN)
            .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
            .entity(errors.render(403, REFUSAL, "", page))
            .build());
  }

  private static boolean isOpenToForgery(ContainerRequestContext request) {
    if (SAFE.contains(request.getMethod())
        || request.getHeaderString(HttpHeaders.AUTHORIZATION) != null) {
      return false;
    }
    Actor actor = PageContexts.actor(request.getSecurityContext().getUserPrincipal());
    boolean api = request.getUriInfo().getPath().matches("/?api/.*");
    return actor.isStaff()
        || !api && request.getMethod().equals("POST") && SIMPLE.contains(mediaType(request));
  }

  private static String mediaType(ContainerRequestContext request) {
    MediaType type = request.getMediaType();
    return type == null
        ? "*/*"
        : (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
  }

  /** By what the browser says of where the request comes from; old browsers say nothing. */
  private static boolean isFromHere(ContainerRequestContext request) {
    String site = request.getHeaderString("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    String origin = request.getHeaderString("Origin");
    if (origin == null || origin.equals("null")) {
      return true;
    }
    String host =
        Optional.ofNullable(request.getHeaderString("X-Forwarded-Host"))
            .orElse(request.getHeaderString(HttpHeaders.HOST));
    return host == null || sameHost(origin, host);
  }

  private static boolean sameHost(String origin, String host) {
    try {
      return host.equalsIgnoreCase(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean hasToken(ContainerRequestContext request) throws IOException {
    Optional<String> expected = PageContextFilter.token(request.getCookies());
    if (expected.isEmpty()) {
      return false;
    }
    String header = request.getHeaderString("X-CSRF-Token");
    String sent = header == null ? FormToken.read(request) : header;
    return MessageDigest.isEqual(expected.get().getBytes(US_ASCII), sent.getBytes(US_ASCII));
  }
}
