package se.meetmalmo.platform.rest.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.PermitAll;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.Actor;

/** Whether the platform lives, and whether it is ready to serve. */
@Component(service = HealthResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "operations")
public final class HealthResource {
  private static final String CHECKS =
      "What was checked is told to processes of the same machine, to operators and to the watchers"
          + " that are configured; anybody else reads the status only.";
  private final Readiness readiness;
  private final Watchers watchers;

  @Activate
  public HealthResource(@Reference Readiness readiness, @Reference Watchers watchers) {
    this.readiness = readiness;
    this.watchers = watchers;
  }

  @GET
  @Path("/live")
  @Operation(summary = "The process answers", description = CHECKS)
  @ApiResponse(responseCode = "200", description = "It does", useReturnTypeSchema = true)
  public Health live(@Context Actor actor, @Context HttpServletRequest request) {
    return shown(readiness.live(), actor, request);
  }

  @GET
  @Path("/ready")
  @Operation(summary = "Everything that serving depends on works", description = CHECKS)
  @ApiResponse(
      responseCode = "200",
      description = "UP",
      content = @Content(schema = @Schema(implementation = Health.class)))
  @ApiResponse(
      responseCode = "503",
      description = "DOWN: the checks say what is wrong",
      content = @Content(schema = @Schema(implementation = Health.class)))
  public Response ready(@Context Actor actor, @Context HttpServletRequest request) {
    Health health = readiness.ready();
    return Response.status(health.isUp() ? 200 : 503).entity(shown(health, actor, request)).build();
  }

  private Health shown(Health health, Actor actor, HttpServletRequest request) {
    return watchers.include(actor, request) ? health : health.withoutChecks();
  }
}
