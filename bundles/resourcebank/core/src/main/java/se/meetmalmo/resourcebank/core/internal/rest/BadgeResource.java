package se.meetmalmo.resourcebank.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.PermitAll;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.resourcebank.core.internal.certificate.Certificate;
import se.meetmalmo.resourcebank.core.internal.certificate.Certificate.Status;
import se.meetmalmo.resourcebank.core.internal.certificate.Certificates;
import se.meetmalmo.resourcebank.core.internal.print.Prints;

/**
 * Badges to embed in any site. They name no member, and show within minutes that a certificate is
 * revoked.
 */
@Component(service = BadgeResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/certificates")
@PermitAll
@Tag(name = "certificates")
public final class BadgeResource {
  private static final String SVG = "image/svg+xml";
  private static final String PNG = "image/png";
  private final Certificates certificates;
  private final Prints prints;

  @Activate
  public BadgeResource(@Reference Certificates certificates, @Reference Prints prints) {
    this.certificates = certificates;
    this.prints = prints;
  }

  @GET
  @Path("/badge.svg")
  @Produces(SVG)
  @Operation(summary = "The badge as such, for nobody in particular")
  @ApiResponse(
      responseCode = "200",
      description = "A picture",
      content = @Content(mediaType = SVG, schema = @Schema(type = "string")))
  public Response badge(
      @Parameter(description = "sv or en") @QueryParam("lang") @DefaultValue("sv")
          String language) {
    return answer(svg(true, language), SVG);
  }

  @GET
  @Path("/{id}/badge.svg")
  @Produces(SVG)
  @Operation(summary = "The badge of a certificate, crossed out once it is revoked")
  @ApiResponse(
      responseCode = "200",
      description = "A picture",
      content = @Content(mediaType = SVG, schema = @Schema(type = "string")))
  @ApiResponse(responseCode = "404", description = "There is no such certificate")
  public Response svg(
      @PathParam("id") String id,
      @Parameter(description = "sv or en") @QueryParam("lang") @DefaultValue("sv")
          String language) {
    return answer(svg(isValid(id), language), SVG);
  }

  @GET
  @Path("/{id}/badge.png")
  @Produces(PNG)
  @Operation(summary = "The badge of a certificate, 480 pixels a side")
  @ApiResponse(
      responseCode = "200",
      description = "A picture",
      content = @Content(mediaType = PNG, schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "404", description = "There is no such certificate")
  public Response png(
      @PathParam("id") String id,
      @Parameter(description = "sv or en") @QueryParam("lang") @DefaultValue("sv")
          String language) {
    boolean valid = isValid(id);
    boolean english = language.startsWith("en");
    return answer(prints.png(valid, issuer(), what(english), word(valid, english)), PNG);
  }

  private boolean isValid(String id) {
    Certificate found = certificates.find(id);
    if (found.status() == Status.UNKNOWN) {
      throw new NotFoundException("certificate", id);
    }
    return found.status() == Status.VALID;
  }

  private byte[] svg(boolean valid, String language) {
    boolean english = language.startsWith("en");
    return prints.svg(valid, issuer(), what(english), word(valid, english));
  }

  private String issuer() {
    return String.valueOf(certificates.issuer().get("name"));
  }

  private static String what(boolean english) {
    return english ? "Resource bank" : "Resursbanken";
  }

  private static String word(boolean valid, boolean english) {
    return valid ? english ? "Member" : "Medlem" : english ? "Not valid" : "Gäller inte";
  }

  private static Response answer(byte[] picture, String type) {
    return Response.ok(picture)
        .type(type)
        .header("Access-Control-Allow-Origin", "*")
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .header("Cache-Control", "public, max-age=300")
        .build();
  }
}
