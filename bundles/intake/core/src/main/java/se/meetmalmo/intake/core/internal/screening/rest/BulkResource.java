package se.meetmalmo.intake.core.internal.screening.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.screening.Bulk;
import se.meetmalmo.intake.screening.BulkDone;
import se.meetmalmo.intake.screening.Screening;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.Roles;

/** The same for several cases, and back again. */
@Component(service = BulkResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/screening/bulk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "screening")
@RolesAllowed({Roles.COORDINATOR, Roles.PROJECT_LEADER, Roles.DEPUTY_PROJECT_LEADER})
public final class BulkResource {
  private final Screening screening;

  @Activate
  public BulkResource(@Reference Screening screening) {
    this.screening = screening;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Assigns, marks or pauses several cases",
      description =
          "Cases that are not there, or whose status does not allow it, are left and named. Pausing"
              + " is for coordinators. It can be undone for ten minutes.")
  @ApiResponse(
      responseCode = "200",
      description = "Which cases were changed, and which left",
      content = @Content(schema = @Schema(implementation = BulkDone.class)))
  public BulkDone run(
      @RequestBody(
              required = true,
              content = @Content(examples = @ExampleObject(ScreeningExamples.BULK)))
          Bulk body,
      @Context Actor actor) {
    return screening.bulk(Json.present(body), actor);
  }

  @POST
  @Path("/{bulk}/undo")
  @Operation(summary = "Takes back what was done to several cases")
  @ApiResponse(
      responseCode = "200",
      description = "Which cases are as they were, and which had been changed meanwhile",
      content = @Content(schema = @Schema(implementation = BulkDone.class)))
  @ApiResponse(responseCode = "409", description = "It is undone already, or too old")
  public BulkDone undo(@PathParam("bulk") String bulk, @Context Actor actor) {
    return screening.undo(bulk, actor);
  }
}
