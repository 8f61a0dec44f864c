package se.meetmalmo.intake.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.core.internal.together.Merge;
import se.meetmalmo.intake.core.internal.together.Merging;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Site;

/** Whether two ideas are to become one: asked by coordinators, answered by both senders. */
@Component(service = MergeResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/ideas/{id}/merges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ideas")
public final class MergeResource {
  private static final String EXAMPLE =
      """
      {"into": "M-2026-000041", "reason": "Båda vill ha en gemensam handledare för praktikanter."}
      """;
  private final Merging merging;
  private final Site site;

  @Activate
  public MergeResource(@Reference Merging merging, @Reference Site site) {
    this.merging = merging;
    this.site = site;
  }

  /** Into which idea, and why. */
  record MergeRequest(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              description = "Id or case number of the idea that goes on")
          String into,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              maxLength = Decision.REASON_LENGTH,
              description = "In plain words, for both senders")
          String reason) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      summary = "Asks both senders whether this idea is to become part of another",
      description = "They have 21 days. With the second yes this idea is CONNECTED to the other.")
  @ApiResponse(
      responseCode = "201",
      description = "Both are asked",
      content = @Content(schema = @Schema(implementation = MergeView.class)))
  @ApiResponse(responseCode = "400", description = "Names what is missing or wrong")
  @ApiResponse(responseCode = "404", description = "There is no such idea")
  @ApiResponse(
      responseCode = "409",
      description = "The status of one of both does not allow it, or a question about them is open")
  public Response propose(
      @PathParam("id") String id,
      @RequestBody(required = true, content = @Content(examples = @ExampleObject(EXAMPLE)))
          MergeRequest body,
      @Context Actor actor) {
    MergeRequest asked = Json.present(body);
    Merge merge = merging.propose(id, asked.into(), asked.reason(), actor);
    return Response.created(site.url("/api/ideas/" + merge.fromId() + "/merges"))
        .entity(MergeView.of(merge))
        .build();
  }

  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.PROJECT_LEADER,
    Roles.DEPUTY_PROJECT_LEADER,
    Roles.BUSINESS_PILOT
  })
  @Operation(summary = "What has been asked about an idea, the newest first")
  @ApiResponse(responseCode = "404", description = "There is no such idea")
  public List<MergeView> list(@PathParam("id") String id, @Context Actor actor) {
    return merging.of(id, actor).merges().stream().map(MergeView::of).toList();
  }

  @POST
  @Path("/{merge}/withdrawal")
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(summary = "Takes the question back")
  @ApiResponse(
      responseCode = "200",
      description = "It is closed",
      content = @Content(schema = @Schema(implementation = MergeView.class)))
  @ApiResponse(responseCode = "404", description = "There is no such question")
  @ApiResponse(responseCode = "409", description = "It is closed already")
  public MergeView withdraw(
      @PathParam("id") String id, @PathParam("merge") String merge, @Context Actor actor) {
    return MergeView.of(merging.withdraw(merge, actor));
  }
}
