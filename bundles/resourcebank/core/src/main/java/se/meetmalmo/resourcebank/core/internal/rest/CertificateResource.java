package se.meetmalmo.resourcebank.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Objects;
import javax.annotation.security.PermitAll;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Parameters;
import se.meetmalmo.resourcebank.core.internal.certificate.Certificate;
import se.meetmalmo.resourcebank.core.internal.certificate.Certificates;

/** What verifies certificates: status, keys, who issues. Open to anyone, from any site. */
@Component(service = CertificateResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/certificates")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "certificates")
public final class CertificateResource {
  private final Certificates certificates;

  @Activate
  public CertificateResource(@Reference Certificates certificates) {
    this.certificates = certificates;
  }

  /**
   * @param credential a JSON Web Token in compact form
   */
  record Shown(@Schema(maxLength = 100_000) String credential) {}

  @GET
  @Path("/{id}/status")
  @Operation(summary = "Whether a certificate holds: VALID, REVOKED, or UNKNOWN here")
  @ApiResponse(
      responseCode = "200",
      description = "What anyone may know of it",
      content = @Content(schema = @Schema(implementation = Certificate.class)))
  public Response status(
      @Parameter(example = "019aaf3c-7c3e-7a51-9b1e-2f6f3c1d5e78") @PathParam("id") String id) {
    return Credentials.open(Response.ok(certificates.find(id))).build();
  }

  @POST
  @Path("/verification")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Whether somebody's credential was signed here, and holds")
  @ApiResponse(
      responseCode = "200",
      description = "With the names that the credential itself carries",
      content = @Content(schema = @Schema(implementation = Certificate.class)))
  public Certificate verify(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = Shown.class),
                      examples = @ExampleObject(Examples.CREDENTIAL)))
          Shown shown) {
    return certificates.verify(Objects.requireNonNullElse(Json.present(shown).credential(), ""));
  }

  @GET
  @Path("/status/{list}")
  @Produces({Credentials.JWT, MediaType.APPLICATION_JSON, "application/jwt", MediaType.TEXT_PLAIN})
  @Operation(
      summary = "A status list by the W3C's Bitstring Status List, signed as a JSON Web Token",
      description = "As JSON it is wrapped in an object.")
  @ApiResponse(
      responseCode = "200",
      description = "The signed list",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = Credentials.Wrapped.class)),
        @Content(mediaType = Credentials.JWT, schema = @Schema(type = "string"))
      })
  @ApiResponse(responseCode = "404", description = "There is no such list")
  public Response statusList(
      @Parameter(schema = @Schema(type = "integer", minimum = "0")) @PathParam("list") String list,
      @Context Request request) {
    return Credentials.answer(certificates.statusList(Parameters.number("list", list)), request);
  }

  @GET
  @Path("/keys/{id}")
  @Operation(summary = "A public key that has signed certificates, as JSON Web Key")
  @ApiResponse(
      responseCode = "200",
      description = "The key",
      content = @Content(schema = @Schema(type = "object")))
  @ApiResponse(responseCode = "404", description = "There is no such key")
  public Response key(@PathParam("id") String id) {
    Map<String, String> key =
        certificates.key(id).orElseThrow(() -> new NotFoundException("key", id));
    return Credentials.open(Response.ok(key)).build();
  }

  @GET
  @Path("/issuer")
  @Operation(summary = "Who issues the certificates: an Open Badges profile")
  @ApiResponse(
      responseCode = "200",
      description = "The profile",
      content = @Content(schema = @Schema(type = "object")))
  public Response issuer() {
    return Credentials.open(Response.ok(certificates.issuer())).build();
  }

  @GET
  @Path("/achievement")
  @Operation(summary = "What the certificates certify: an Open Badges achievement")
  @ApiResponse(
      responseCode = "200",
      description = "The achievement",
      content = @Content(schema = @Schema(type = "object")))
  public Response achievement() {
    return Credentials.open(Response.ok(certificates.achievement())).build();
  }
}
