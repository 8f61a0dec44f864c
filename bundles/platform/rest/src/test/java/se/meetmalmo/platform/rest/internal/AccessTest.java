package se.meetmalmo.platform.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.security.Principal;
import java.util.Set;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.SecurityContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.rest.internal.http.Limits;

class AccessTest {
  private static Served served;

  /** Believes a header, as no real one would. */
  @Priority(Priorities.AUTHENTICATION)
  public static final class HeaderFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext context) {
      String role = context.getHeaderString("X-Role");
      if (role != null) {
        context.setSecurityContext(new Caller(new Actor("eva", Set.of(role))));
      }
    }
  }

  private record Caller(Actor actor) implements SecurityContext {
    @Override
    public Principal getUserPrincipal() {
      return actor;
    }

    @Override
    public boolean isUserInRole(String role) {
      return actor.has(role);
    }

    @Override
    public boolean isSecure() {
      return false;
    }

    @Override
    public String getAuthenticationScheme() {
      return "test";
    }
  }

  @BeforeAll
  static void start() {
    served = new Served(new ThingResource());
    served.generations.addExtension(new HeaderFilter());
    served.started();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void deniesWhatNobodyOpened() {
    assertThat(served.get("/api/things/forgotten").statusCode()).isEqualTo(403);
    assertThat(served.get("/api/things/denied").statusCode()).isEqualTo(403);
    assertThat(served.get("/api/things/forgotten", "X-Role", Roles.OPERATOR).statusCode())
        .isEqualTo(403);
  }

  @Test
  void asksTheUnknownToSignIn() {
    HttpResponse<String> response = served.get("/api/things/staff");
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(String.join(" ", response.headers().allValues("WWW-Authenticate")))
        .contains("Basic realm=\"Meet\"", "Bearer");
    assertThat(response.body()).contains("/problems/not-signed-in");
  }

  @Test
  void refusesOtherRoles() {
    assertThat(served.get("/api/things/staff", "X-Role", Roles.DIRECTOR).statusCode())
        .isEqualTo(403);
  }

  @Test
  void tellsTheResourceWhoCalls() {
    assertThat(served.get("/api/things/staff", "X-Role", Roles.COORDINATOR).body())
        .isEqualTo("{\"name\":\"eva\"}");
    assertThat(served.get("/api/things/who").body()).isEqualTo("{\"name\":\"anonymous\"}");
  }

  @Test
  void holdsBackAnonymousWrites() {
    String client = "203.0.113.7";
    int last = 0;
    HttpResponse<String> response = null;
    for (int i = 0; i < 4; i++) {
      response = post(client, "");
      last = response.statusCode();
    }
    assertThat(last).isEqualTo(429);
    assertThat(Integer.parseInt(response.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1, 2);
    assertThat(post("203.0.113.8", "").statusCode()).isEqualTo(201);
    assertThat(post(client, Roles.COORDINATOR).statusCode()).isEqualTo(201);
  }

  @Test
  void holdsBackFloods() {
    int last = 0;
    for (int i = 0; i < 9; i++) {
      last = served.get("/api/things", "X-Forwarded-For", "203.0.113.99").statusCode();
    }
    assertThat(last).isEqualTo(429);
  }

  @Test
  void believesForwardingOfTrustedProxiesOnly() {
    try (Served other = new Served(new Limits.Rate(1, 1), new ThingResource()).started()) {
      assertThat(writeThrough(other, "198.51.100.1, 203.0.113.1")).isEqualTo(201);
      assertThat(writeThrough(other, "198.51.100.2, 203.0.113.1")).isEqualTo(429);
      assertThat(writeThrough(other, "198.51.100.3, 203.0.113.2")).isEqualTo(201);
    }
  }

  private static int writeThrough(Served other, String forwarded) {
    return other
        .send(
            other
                .to("/api/things")
                .headers("Content-Type", "application/json", "X-Forwarded-For", forwarded)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"name\":\"a\"}")))
        .statusCode();
  }

  private static HttpResponse<String> post(String client, String role) {
    var request =
        served
            .to("/api/things")
            .headers("Content-Type", "application/json", "X-Forwarded-For", client)
            .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"name\":\"a\"}"));
    return served.send(role.isEmpty() ? request : request.header("X-Role", role));
  }
}
