package se.meetmalmo.platform.web.internal;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.container.PreMatching;
import javax.ws.rs.core.Cookie;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.web.Cookies;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.RequestNotes;

/**
 * Works out the language of a request and its CSRF token, and keeps both in cookies. The page
 * context is also the request property {@code PageContext.class.getName()}, for the error mapper.
 */
@Component(service = PageContextFilter.class, property = "osgi.jaxrs.extension:Boolean=true")
@PreMatching
@Priority(Priorities.AUTHENTICATION + 500)
public final class PageContextFilter implements ContainerRequestFilter, ContainerResponseFilter {
  static final String TOKEN_COOKIE = "meet-csrf";
  static final String LANGUAGE_COOKIE = "meet-lang";
  private static final String LANGUAGE = "lang";
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final Duration YEAR = Duration.ofDays(365);

  @Override
  public void filter(ContainerRequestContext request) {
    String path = request.getUriInfo().getRequestUri().getRawPath();
    if (path.startsWith("/assets/")) {
      // the same for everyone: nobody needs to look up who asks
      return;
    }
    PageContext page =
        new PageContext(
            language(request),
            PageContexts.actor(request.getSecurityContext().getUserPrincipal()),
            path,
            token(request.getCookies()).orElseGet(Ids::secret),
            "true".equals(request.getHeaderString("HX-Request")));
    request.setProperty(PageContext.class.getName(), page);
    Message message = JAXRSUtils.getCurrentMessage();
    if (message != null) {
      message.put(PageContext.class, page);
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!(request.getProperty(PageContext.class.getName()) instanceof PageContext page)) {
      return;
    }
    boolean secure = RequestNotes.isSecure(request::getProperty);
    asked(request)
        .ifPresent(
            language ->
                setCookie(
                    response, Cookies.set(LANGUAGE_COOKIE, language.tag(), "/", YEAR, secure)));
    if (MediaType.TEXT_HTML_TYPE.isCompatible(response.getMediaType())) {
      if (token(request.getCookies()).isEmpty()) {
        setCookie(response, Cookies.set(TOKEN_COOKIE, page.csrfToken(), secure));
      }
      response.getHeaders().add(HttpHeaders.VARY, "Accept-Language, Cookie, HX-Request");
      response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, page.language().tag());
    }
  }

  private static Language language(ContainerRequestContext request) {
    Cookie cookie = request.getCookies().get(LANGUAGE_COOKIE);
    return asked(request)
        .or(() -> Optional.ofNullable(cookie).flatMap(kept -> spoken(kept.getValue())))
        .orElseGet(
            () ->
                request.getAcceptableLanguages().stream()
                    .flatMap(locale -> spoken(locale.getLanguage()).stream())
                    .findFirst()
                    .orElse(Language.SV));
  }

  private static Optional<Language> asked(ContainerRequestContext request) {
    return Optional.ofNullable(request.getUriInfo().getQueryParameters().getFirst(LANGUAGE))
        .flatMap(PageContextFilter::spoken);
  }

  private static Optional<Language> spoken(String tag) {
    return switch (tag.toLowerCase(Locale.ROOT)) {
      case "sv" -> Optional.of(Language.SV);
      case "en" -> Optional.of(Language.EN);
      default -> Optional.empty();
    };
  }

  /** What isn't of our making is no token: nobody may choose it for someone else. */
  static Optional<String> token(Map<String, Cookie> cookies) {
    return Optional.ofNullable(cookies.get(TOKEN_COOKIE))
        .map(Cookie::getValue)
        .filter(value -> TOKEN.matcher(value).matches());
  }

  private static void setCookie(ContainerResponseContext response, String cookie) {
    response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie);
  }
}
