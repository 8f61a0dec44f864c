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
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.screening.Inventory;
import se.meetmalmo.intake.screening.InventoryEntry;
import se.meetmalmo.intake.screening.Note;
import se.meetmalmo.intake.screening.Opinion;
import se.meetmalmo.intake.screening.QueueItem;
import se.meetmalmo.intake.screening.Screening;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;

/** What the business unit finds out about one case. */
@Component(service = ScreeningResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/ideas/{id}/screening")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "screening")
@RolesAllowed({
  Roles.COORDINATOR,
  Roles.PROJECT_LEADER,
  Roles.DEPUTY_PROJECT_LEADER,
  Roles.BUSINESS_PILOT
})
public final class ScreeningResource {
  private final Screening screening;

  @Activate
  public ScreeningResource(@Reference Screening screening) {
    this.screening = screening;
  }

  /**
   * @param assignee name of an account; empty for nobody
   */
  record Assignment(String assignee) {}

  /**
   * @param note required
   */
  record NewNote(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Note.LENGTH) String note) {}

  /**
   * @param account whose opinion is asked for
   */
  record OpinionRequest(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String account) {}

  @GET
  @Operation(summary = "Notes, inventory, assessments, consultations, and who has the case")
  @ApiResponse(
      responseCode = "200",
      description = "All that is found out",
      content = @Content(schema = @Schema(implementation = DossierView.class)))
  public DossierView show(@PathParam("id") String id, @Context Actor actor) {
    return screening
        .dossier(id, actor)
        .map(DossierView::of)
        .orElseThrow(() -> new NotFoundException("idea", id));
  }

  @PUT
  @Path("/assignee")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.PROJECT_LEADER, Roles.DEPUTY_PROJECT_LEADER})
  @Operation(summary = "Gives the case to a coordinator, or to nobody")
  @ApiResponse(
      responseCode = "200",
      description = "Its line in the queue",
      content = @Content(schema = @Schema(implementation = QueueItem.class)))
  public QueueItem assign(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content = @Content(examples = @ExampleObject(ScreeningExamples.ASSIGNEE)))
          Assignment body,
      @Context Actor actor) {
    return screening.assign(id, Json.present(body).assignee(), actor);
  }

  @POST
  @Path("/notes")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Writes a note that neither the sender nor the public ever sees")
  @ApiResponse(
      responseCode = "201",
      description = "The note",
      content = @Content(schema = @Schema(implementation = Note.class)))
  public Response note(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content = @Content(examples = @ExampleObject(ScreeningExamples.NOTE)))
          NewNote body,
      @Context Actor actor) {
    return created(screening.note(id, Json.present(body).note(), actor));
  }

  @POST
  @Path("/inventory")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.PROJECT_LEADER, Roles.DEPUTY_PROJECT_LEADER})
  @Operation(summary = "Writes down what was looked for and what there was")
  @ApiResponse(
      responseCode = "201",
      description = "The inventory",
      content = @Content(schema = @Schema(implementation = InventoryEntry.class)))
  public Response record(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content = @Content(examples = @ExampleObject(ScreeningExamples.INVENTORY)))
          Inventory body,
      @Context Actor actor) {
    return created(screening.record(id, Json.present(body), actor));
  }

  @POST
  @Path("/inventory/{entry}/copies")
  @RolesAllowed({Roles.COORDINATOR, Roles.PROJECT_LEADER, Roles.DEPUTY_PROJECT_LEADER})
  @Operation(summary = "Takes over an inventory of another case, with its origin")
  @ApiResponse(
      responseCode = "201",
      description = "The copy",
      content = @Content(schema = @Schema(implementation = InventoryEntry.class)))
  @ApiResponse(responseCode = "409", description = "The case has it already")
  public Response copy(
      @PathParam("id") String id, @PathParam("entry") String entry, @Context Actor actor) {
    return created(screening.copyInventory(id, entry, actor));
  }

  @PUT
  @Path("/opinion")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "One's own assessment: a score of 1 to 5 and a reason for each criterion",
      description = "Beside the criteria of the case: scope, realism and guidelines.")
  @ApiResponse(
      responseCode = "200",
      description = "The assessment",
      content = @Content(schema = @Schema(implementation = OpinionView.class)))
  public OpinionView assess(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content = @Content(examples = @ExampleObject(ScreeningExamples.OPINION)))
          Opinion body,
      @Context Actor actor) {
    return OpinionView.of(screening.assess(id, Json.present(body), actor));
  }

  @POST
  @Path("/opinion/requests")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.PROJECT_LEADER, Roles.DEPUTY_PROJECT_LEADER})
  @Operation(summary = "Asks a colleague for an assessment")
  @ApiResponse(
      responseCode = "201",
      description = "It is asked for",
      content = @Content(schema = @Schema(implementation = OpinionView.class)))
  @ApiResponse(responseCode = "409", description = "It is given already")
  public Response askOpinion(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content = @Content(examples = @ExampleObject(ScreeningExamples.ACCOUNT)))
          OpinionRequest body,
      @Context Actor actor) {
    return created(OpinionView.of(screening.askOpinion(id, Json.present(body).account(), actor)));
  }

  private static Response created(Object thing) {
    return Response.status(Response.Status.CREATED).entity(thing).build();
  }
}
