package se.meetmalmo.platform.identity.internal.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.meetmalmo.platform.identity.internal.IdentityFixture.BY;
import static se.meetmalmo.platform.identity.internal.IdentityFixture.PASSWORD;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Cookie;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.identity.internal.Account;
import se.meetmalmo.platform.identity.internal.Fakes;
import se.meetmalmo.platform.identity.internal.IdentityFixture;
import se.meetmalmo.platform.identity.internal.NewToken;
import se.meetmalmo.platform.web.RequestNotes;

class IdentityFilterTest {
  private final IdentityFixture identity = new IdentityFixture();
  private final IdentityFilter filter =
      new IdentityFilter(identity.remembering, identity.tokens, identity.sessions);
  private Account anna;

  /** What the filter sees and does of a request. */
  private static final class Request {
    private final MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
    private final String cookie;
    private SecurityContext security;
    private Response aborted;

    Request(String cookie, String... authorization) {
      this.cookie = cookie;
      headers.addAll("Authorization", authorization);
    }

    MultivaluedMap<String, String> getHeaders() {
      return headers;
    }

    Map<String, Cookie> getCookies() {
      return cookie == null ? Map.of() : Map.of("meet-session", new Cookie("meet-session", cookie));
    }

    Object getProperty(String name) {
      return switch (name) {
        case RequestNotes.CLIENT -> "192.0.2.1";
        case RequestNotes.SECURE -> true;
        default -> null;
      };
    }

    SecurityContext getSecurityContext() {
      return security;
    }

    void setSecurityContext(SecurityContext context) {
      security = context;
    }

    void abortWith(Response response) {
      aborted = response;
    }

    Actor actor() {
      return (Actor) security.getUserPrincipal();
    }
  }

  @BeforeEach
  void makeAccount() {
    anna = identity.account("anna", Roles.COORDINATOR);
  }

  @AfterEach
  void close() {
    identity.close();
  }

  @Test
  void withoutCredentialsIsAnonymousAndAsksNobody() {
    Request request = new Request(null);
    new IdentityFilter(null, null, null).filter(Fakes.of(ContainerRequestContext.class, request));
    assertThat(request.actor()).isEqualTo(Actor.ANONYMOUS);
    assertThat(request.security.isUserInRole(Roles.OPERATOR)).isFalse();
    assertThat(request.security.getAuthenticationScheme()).isNull();
  }

  @Test
  void sessionIsLookedUpOnlyWhenSomeoneWantsToKnow() {
    Request request = new Request(Ids.secret());
    new IdentityFilter(null, null, null).filter(Fakes.of(ContainerRequestContext.class, request));
    assertThat(request.aborted).isNull();
  }

  @Test
  void knowsASession() {
    Request request = run(new Request(identity.sessions.start(anna, "")));
    assertThat(request.actor()).isEqualTo(anna.actor());
    assertThat(request.security.isUserInRole(Roles.COORDINATOR)).isTrue();
    assertThat(request.security.getAuthenticationScheme()).isEqualTo("FORM");
    assertThat(request.security.isSecure()).as("as the publisher noted").isTrue();
  }

  @Test
  void strangeCookieIsAnonymous() {
    assertThat(run(new Request(Ids.secret())).actor()).isEqualTo(Actor.ANONYMOUS);
    assertThat(run(new Request("' or 1=1")).actor()).isEqualTo(Actor.ANONYMOUS);
  }

  @Test
  void knowsAPasswordAlsoWithColonsAndLettersOfOurs() {
    identity.people.changePassword("anna", "färg:blå:hav:och:sol", BY);
    Request request = run(new Request(null, basic("anna", "färg:blå:hav:och:sol")));
    assertThat(request.actor()).isEqualTo(anna.actor());
    assertThat(request.security.getAuthenticationScheme()).isEqualTo("BASIC");
  }

  @Test
  void knowsAToken() {
    NewToken wanted = new NewToken("export", 1, List.of(Roles.COORDINATOR));
    String secret = identity.tokens.issue("anna", wanted, BY).secret();
    assertThat(run(new Request(null, "bearer " + secret)).actor()).isEqualTo(anna.actor());
  }

  @Test
  void wrongCredentialsAreRefusedAtOnceEvenBesideASession() {
    String session = identity.sessions.start(anna, "");
    for (String wrong :
        List.of(
            basic("anna", "wrong"),
            basic("nobody", PASSWORD),
            "Basic !!!",
            "Basic " + Base64.getEncoder().encodeToString("no colon".getBytes(UTF_8)),
            "Basic " + Base64.getEncoder().encodeToString(new byte[] {(byte) 0xff, ':'}),
            "Basic",
            "",
            "Digest username=\"anna\"",
            "Bearer " + Ids.secret())) {
      Request request = run(new Request(session, wrong));
      assertThat(request.aborted).as(wrong).isNotNull();
      assertThat(request.aborted.getStatus()).as(wrong).isEqualTo(401);
      assertThat(request.security).as(wrong).isNull();
    }
  }

  @Test
  void twoHeadersAreRefused() {
    Request request = run(new Request(null, basic("anna", PASSWORD), basic("anna", PASSWORD)));
    assertThat(request.aborted.getStatus()).isEqualTo(401);
  }

  @Test
  void refusalIsAProblemThatSaysHowToSignIn() {
    Response refused = run(new Request(null, basic("anna", "wrong"))).aborted;
    assertThat(refused.getMediaType()).hasToString("application/problem+json");
    assertThat(new String((byte[]) refused.getEntity(), UTF_8))
        .contains("\"status\":401", "\"code\":\"wrong-credentials\"")
        .doesNotContain("anna");
    assertThat(refused.getHeaders().get("WWW-Authenticate")).hasSize(2);
  }

  @Test
  void guessingIsSlowedDown() {
    for (int i = 0; i < 5; i++) {
      run(new Request(null, basic("anna", "wrong" + i)));
    }
    Response refused = run(new Request(null, basic("anna", PASSWORD))).aborted;
    assertThat(refused.getStatus()).isEqualTo(429);
    assertThat(refused.getHeaderString("Retry-After")).isEqualTo("30");
  }

  private Request run(Request request) {
    filter.filter(Fakes.of(ContainerRequestContext.class, request));
    return request;
  }

  private static String basic(String name, String password) {
    byte[] bytes = (name + ":" + password).getBytes(UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }
}
