package se.meetmalmo.platform.rest.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.PermitAll;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the platform lives, and whether it is ready to serve. */
@Component(service = HealthResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "operations")
public final class HealthResource {
  private final Readiness readiness;

  @Activate
  public HealthResource(@Reference Readiness readiness) {
    this.readiness = readiness;
  }

  @GET
  @Path("/live")
  @Operation(summary = "The process answers")
  @ApiResponse(responseCode = "200", description = "It does", useReturnTypeSchema = true)
  public Health live() {
    return readiness.live();
  }

  @GET
  @Path("/ready")
  @Operation(summary = "Everything that serving depends on works")
  @ApiResponse(responseCode = "200", description = "UP", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "503", description = "DOWN: the checks say what is wrong")
  public Response ready() {
    Health health = readiness.ready();
    return Response.status(health.isUp() ? 200 : 503).entity(health).build();
  }
}
