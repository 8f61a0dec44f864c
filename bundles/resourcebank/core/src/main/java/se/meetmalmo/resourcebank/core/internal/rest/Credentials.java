package se.meetmalmo.resourcebank.core.internal.rest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.Variant;

/** A signed document as it is answered: by itself, or in JSON for those who take nothing else. */
final class Credentials {
  /** Source: Securing Verifiable Credentials using JOSE and COSE (W3C). */
  static final String JWT = "application/vc+jwt";

  private static final List<Variant> VARIANTS =
      Variant.mediaTypes(
              new MediaType("application", "vc+jwt"),
              MediaType.APPLICATION_JSON_TYPE,
              new MediaType("application", "jwt"),
              MediaType.TEXT_PLAIN_TYPE)
          .build();

  /**
   * @param credential a JSON Web Token in compact form
   */
  record Wrapped(String credential) {}

  private Credentials() {}

  static Response answer(String token, Request request) {
    Variant wanted = request.selectVariant(VARIANTS);
    MediaType type = wanted == null ? VARIANTS.get(0).getMediaType() : wanted.getMediaType();
    Object entity =
        type.equals(MediaType.APPLICATION_JSON_TYPE)
            ? new Wrapped(token)
            : token.getBytes(StandardCharsets.US_ASCII);
    return open(Response.ok(entity).type(type).header("Vary", "Accept"))
        .header("Content-Disposition", "inline; filename=\"certificate.jwt\"")
        .build();
  }

  /** For verifiers that run in another site's page. */
  static Response.ResponseBuilder open(Response.ResponseBuilder answer) {
    return answer
        .header("Access-Control-Allow-Origin", "*")
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .header("Cache-Control", "no-cache");
  }
}
