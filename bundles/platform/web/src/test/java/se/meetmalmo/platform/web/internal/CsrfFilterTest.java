package se.meetmalmo.platform.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Cookie;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriInfo;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.platform.web.RequestNotes;

class CsrfFilterTest {
  private static final String TOKEN = "T".repeat(43);
  private final CsrfFilter filter =
      new CsrfFilter((status, detail, reference, page) -> new Html(detail));
  private final Map<String, Object> notes = new HashMap<>();
  private String path = "ideas/new";
  private Actor actor = Actor.ANONYMOUS;

  @Test
  void notesWhatHasPassed() throws Exception {
    filter.filter(request("POST", TOKEN));
    assertThat(RequestNotes.isGuarded(notes::get)).isTrue();
  }

  @Test
  void notesWhatNobodyCouldForge() throws Exception {
    filter.filter(request("GET", ""));
    assertThat(RequestNotes.isGuarded(notes::get)).isTrue();
  }

  @Test
  void notesNothingOfAForgedForm() {
    assertThatThrownBy(() -> filter.filter(request("POST", "U".repeat(43))))
        .isInstanceOf(ForbiddenException.class);
    assertThat(RequestNotes.isGuarded(notes::get)).isFalse();
  }

  @Test
  void leavesTheApiToThoseWhoHaveNoSession() throws Exception {
    path = "api/status/x/withdrawal";
    filter.filter(request("POST", ""));
    assertThat(RequestNotes.isGuarded(notes::get)).isTrue();
  }

  @Test
  void guardsASessionInTheApi() {
    path = "api/users";
    actor = new Actor("olle", Set.of("operator"));
    assertThatThrownBy(() -> filter.filter(request("POST", "")))
        .isInstanceOf(ForbiddenException.class);
  }

  private ContainerRequestContext request(String method, String token) {
    UriInfo uri = fake(UriInfo.class, (name, given) -> path);
    SecurityContext anonymous = fake(SecurityContext.class, (name, given) -> actor);
    return fake(
        ContainerRequestContext.class,
        (name, given) ->
            switch (name) {
              case "getMethod" -> method;
              case "getUriInfo" -> uri;
              case "getSecurityContext" -> anonymous;
              case "getMediaType" -> MediaType.APPLICATION_FORM_URLENCODED_TYPE;
              case "getCookies" -> Map.of("meet-csrf", new Cookie("meet-csrf", TOKEN));
              case "getAcceptableMediaTypes" -> List.of();
              case "getHeaderString" -> given[0].equals("X-CSRF-Token") ? token : null;
              case "setProperty" -> notes.put((String) given[0], given[1]);
              default -> throw new UnsupportedOperationException(name);
            });
  }

  private interface Answer {
    Object to(String method, Object[] given);
  }

  private static <T> T fake(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, given) -> answer.to(method.getName(), given)));
  }
}
