package se.meetmalmo.groups.core.internal.rest;

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
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.groups.ChecklistItem;
import se.meetmalmo.groups.GroupWork;
import se.meetmalmo.groups.Key;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;

/** The checklist of a group, as the business unit works with it. */
@Component(service = ChecklistResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/groups/{id}/checklist")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COORDINATOR, Roles.PROJECT_LEADER, Roles.DEPUTY_PROJECT_LEADER})
@Tag(name = "groups")
public final class ChecklistResource {
  private final GroupWork work;

  @Activate
  public ChecklistResource(@Reference GroupWork work) {
    this.work = work;
  }

  /** Whether it is done. */
  record Done(boolean done) {}

  @GET
  @Operation(summary = "A group's checklist")
  @ApiResponse(responseCode = "404", description = "There is no such group")
  public List<ChecklistItem> checklist(@PathParam("id") String id, @Context Actor actor) {
    return work.open(Key.staff(id, actor))
        .orElseThrow(() -> new NotFoundException("group", id))
        .checklist();
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(summary = "Puts another checklist in its place; items without an id are new")
  @ApiResponse(responseCode = "400", description = "Names every field that is wrong")
  @ApiResponse(responseCode = "404", description = "There is no such group")
  @ApiResponse(responseCode = "409", description = "The group is over")
  public List<ChecklistItem> setChecklist(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      array = @ArraySchema(schema = @Schema(implementation = ChecklistItem.class)),
                      examples = @ExampleObject(Examples.CHECKLIST)))
          List<ChecklistItem> items,
      @Context Actor actor) {
    return work.setChecklist(Key.staff(id, actor), Json.present(items));
  }

  @PUT
  @Path("/{item}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(summary = "Ticks an item, or takes the tick away")
  @ApiResponse(responseCode = "404", description = "There is no such item")
  @ApiResponse(responseCode = "409", description = "The group is over")
  public List<ChecklistItem> tick(
      @PathParam("id") String id,
      @PathParam("item") String item,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = Done.class),
                      examples = @ExampleObject(Examples.DONE)))
          Done done,
      @Context Actor actor) {
    return work.tick(Key.staff(id, actor), item, Json.present(done).done());
  }
}
