package se.meetmalmo.matchmaking.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.matchmaking.Matchmaking;
import se.meetmalmo.matchmaking.NotReadyException;
import se.meetmalmo.matchmaking.StaffingOrder;
import se.meetmalmo.matchmaking.core.internal.rest.Views.PlanView;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.Roles;

/** Groups for several ideas, proposed; nobody is asked and nothing is stored. */
@Component(service = StaffingPlanResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/staffing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "matchmaking")
@RolesAllowed(Roles.COORDINATOR)
public final class StaffingPlanResource {
  private static final String EXAMPLE =
      "{\"ideas\": [\"M-2026-000001\", \"M-2026-000002\"], \"size\": 8}";
  private final Matchmaking matchmaking;

  @Activate
  public StaffingPlanResource(@Reference Matchmaking matchmaking) {
    this.matchmaking = matchmaking;
  }

  /** Groups of one make for several ideas; see {@link StaffingOrder}. */
  record PlanRequest(
      @ArraySchema(
              minItems = 1,
              maxItems = Matchmaking.MOST_IDEAS,
              arraySchema = @Schema(description = "Ids or case numbers"))
          List<String> ideas,
      @Schema(minimum = "3", maximum = "20") int size,
      int city,
      int business,
      List<String> industries,
      List<String> conflicts) {
    PlanRequest {
      ideas = ideas == null ? List.of() : List.copyOf(ideas);
    }
  }

  @POST
  @Operation(
      summary = "Proposes groups for several ideas at once, nobody in more than they have room for")
  @ApiResponse(
      responseCode = "200",
      description = "Groups, the ideas that get none and why, and how far from the best it may be",
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  @ApiResponse(responseCode = "400", description = "Names what is missing or wrong")
  @ApiResponse(responseCode = "404", description = "There is no such idea")
  @ApiResponse(responseCode = "503", description = "The members are still being read")
  public PlanView plan(
      @RequestBody(required = true, content = @Content(examples = @ExampleObject(EXAMPLE)))
          PlanRequest body,
      @QueryParam("lang") String lang,
      @Context HttpHeaders headers,
      @Context Actor actor) {
    PlanRequest asked = Json.present(body);
    StaffingOrder order =
        new StaffingOrder(
            asked.size(), asked.city(), asked.business(), asked.industries(), asked.conflicts());
    try {
      return PlanView.of(
          matchmaking.plan(asked.ideas(), order, actor), Views.language(lang, headers));
    } catch (NotReadyException e) {
      throw Views.later(e);
    }
  }
}
