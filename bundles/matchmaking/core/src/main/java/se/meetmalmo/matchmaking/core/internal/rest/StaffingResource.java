package se.meetmalmo.matchmaking.core.internal.rest;

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
import se.meetmalmo.matchmaking.core.internal.rest.Views.GroupView;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.Roles;

/** A whole group for an idea, proposed; nobody is asked and nothing is stored. */
@Component(service = StaffingResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/ideas/{id}/staffing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "matchmaking")
@RolesAllowed(Roles.COORDINATOR)
public final class StaffingResource {
  private static final String EXAMPLE =
      "{\"size\": 8, \"city\": 2, \"business\": 3, \"conflicts\": [\"Ek Bygg AB\"]}";
  private final Matchmaking matchmaking;

  @Activate
  public StaffingResource(@Reference Matchmaking matchmaking) {
    this.matchmaking = matchmaking;
  }

  @POST
  @Operation(
      summary = "Proposes the best whole group for an idea",
      description =
          "Both sides are at the table, somebody can lead, people are of different companies,"
              + " industries and sizes, nobody has an interest of their own; and somebody is new,"
              + " where that is possible.")
  @ApiResponse(
      responseCode = "200",
      description = "The group; no other that keeps the rules has a higher score",
      content = @Content(schema = @Schema(implementation = GroupView.class)))
  @ApiResponse(responseCode = "400", description = "Names what is missing or wrong")
  @ApiResponse(responseCode = "404", description = "There is no such idea")
  @ApiResponse(
      responseCode = "422",
      description = "No group keeps the rules: counts after each filter, and what would free it")
  @ApiResponse(responseCode = "503", description = "The members are still being read")
  public GroupView staff(
      @PathParam("id") String id,
      @RequestBody(required = true, content = @Content(examples = @ExampleObject(EXAMPLE)))
          StaffingOrder order,
      @QueryParam("lang") String lang,
      @Context HttpHeaders headers,
      @Context Actor actor) {
    try {
      return GroupView.of(
          matchmaking.staff(id, Json.present(order), actor), Views.language(lang, headers));
    } catch (NotReadyException e) {
      throw Views.later(e);
    }
  }
}
