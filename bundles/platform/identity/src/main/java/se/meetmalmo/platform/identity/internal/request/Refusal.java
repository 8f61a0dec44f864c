package se.meetmalmo.platform.identity.internal.request;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import se.meetmalmo.platform.Json;

/** Answers to credentials that are not taken, as problem details (RFC 9457). */
final class Refusal {
  private static final MediaType PROBLEM = new MediaType("application", "problem+json");

  private Refusal() {}

  static Response wrong() {
    return problem(
            401,
            "Wrong credentials",
            "wrong-credentials",
            "The credentials are wrong or have expired")
        .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Meet\", charset=\"UTF-8\"")
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Meet\", error=\"invalid_token\"")
        .build();
  }

  static Response later(long seconds) {
    return problem(
            429,
            "Too many attempts",
            "too-many-attempts",
            "Too many attempts to sign in; try again in " + seconds + " seconds")
        .header(HttpHeaders.RETRY_AFTER, seconds)
        .build();
  }

  private static Response.ResponseBuilder problem(
      int status, String title, String code, String detail) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "/problems/" + code);
    problem.put("title", title);
    problem.put("status", status);
    problem.put("detail", detail);
    problem.put("code", code);
    return Response.status(status)
        .type(PROBLEM)
        .entity(Json.write(problem).getBytes(StandardCharsets.UTF_8));
  }
}
