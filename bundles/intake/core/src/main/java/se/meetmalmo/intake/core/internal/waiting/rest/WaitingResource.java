package se.meetmalmo.intake.core.internal.waiting.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.BeanParam;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.core.internal.rest.PageParameters;
import se.meetmalmo.intake.waiting.SilentCase;
import se.meetmalmo.intake.waiting.UnansweredCase;
import se.meetmalmo.intake.waiting.Waiting;
import se.meetmalmo.intake.waiting.WorthWaking;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.Roles;

/** What waits, for what, and whether too long. */
@Component(service = WaitingResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/waiting")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "waiting")
@RolesAllowed({
  Roles.COORDINATOR,
  Roles.PROJECT_LEADER,
  Roles.DEPUTY_PROJECT_LEADER,
  Roles.BUSINESS_PILOT
})
public final class WaitingResource {
  private final Waiting waiting;

  @Activate
  public WaitingResource(@Reference Waiting waiting) {
    this.waiting = waiting;
  }

  @GET
  @Path("/worth-waking")
  @Operation(summary = "Paused ideas that are worth taking up now, with the reasons")
  @ApiResponse(
      responseCode = "200",
      description = "Those with the newest reason first",
      useReturnTypeSchema = true)
  public Page<WorthWaking> worthWaking(@BeanParam PageParameters page, @Context Actor actor) {
    return waiting.worthWaking(page.request(), actor);
  }

  @DELETE
  @Path("/worth-waking/{id}")
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(summary = "Not now: takes an idea off that list until another reason comes")
  @ApiResponse(responseCode = "204", description = "It is off the list, and still paused")
  @ApiResponse(responseCode = "404", description = "It is not on the list")
  public Response notNow(
      @Parameter(example = "M-2026-000042") @PathParam("id") String id, @Context Actor actor) {
    waiting.notNow(id, actor);
    return Response.noContent().build();
  }

  @GET
  @Path("/silent")
  @Operation(summary = "Ideas whose sender has heard nothing for too long")
  @ApiResponse(responseCode = "200", description = "The longest first", useReturnTypeSchema = true)
  public Page<SilentCase> silent(@BeanParam PageParameters page, @Context Actor actor) {
    return waiting.silent(page.request(), actor);
  }

  @GET
  @Path("/unanswered")
  @Operation(summary = "Ideas whose sender was asked and has not answered in time")
  @ApiResponse(responseCode = "200", description = "The latest first", useReturnTypeSchema = true)
  public Page<UnansweredCase> unanswered(@BeanParam PageParameters page, @Context Actor actor) {
    return waiting.unanswered(page.request(), actor);
  }
}
