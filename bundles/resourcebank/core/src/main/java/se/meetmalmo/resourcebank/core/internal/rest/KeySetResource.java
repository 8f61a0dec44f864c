package se.meetmalmo.resourcebank.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import javax.annotation.security.PermitAll;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.resourcebank.core.internal.certificate.Certificates;

/** All public keys, where verifiers look for them. */
@Component(service = KeySetResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/.well-known/jwks.json")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "certificates")
public final class KeySetResource {
  private final Certificates certificates;

  @Activate
  public KeySetResource(@Reference Certificates certificates) {
    this.certificates = certificates;
  }

  /** Source: RFC 7517, section 5. */
  record KeySet(List<Map<String, String>> keys) {}

  @GET
  @PermitAll
  @Operation(summary = "The public keys that have signed certificates, as JSON Web Key set")
  @ApiResponse(
      responseCode = "200",
      description = "The keys, the oldest first",
      content = @Content(schema = @Schema(implementation = KeySet.class)))
  public Response keys() {
    return Credentials.open(Response.ok(new KeySet(certificates.keys()))).build();
  }
}
