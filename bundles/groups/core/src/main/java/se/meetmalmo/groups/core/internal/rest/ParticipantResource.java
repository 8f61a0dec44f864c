package se.meetmalmo.groups.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
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
import se.meetmalmo.groups.GroupWork;
import se.meetmalmo.groups.Key;
import se.meetmalmo.groups.Place;
import se.meetmalmo.groups.WorkingGroup;
import se.meetmalmo.groups.WorkingGroups;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Site;

/** Who is in a group. */
@Component(service = ParticipantResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/groups/{id}/participants")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.COORDINATOR)
@Tag(name = "groups")
public final class ParticipantResource {
  private final WorkingGroups groups;
  private final GroupWork work;
  private final Site site;

  @Activate
  public ParticipantResource(
      @Reference WorkingGroups groups, @Reference GroupWork work, @Reference Site site) {
    this.groups = groups;
    this.work = work;
    this.site = site;
  }

  /** A secret address that was just made. */
  @Schema(name = "ParticipationLink")
  record Issued(String url) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Takes somebody in",
      description = "A new leader takes the place of the one there was.")
  @ApiResponse(
      responseCode = "201",
      description = "The group with the person in it",
      content = @Content(schema = @Schema(implementation = WorkingGroup.class)))
  @ApiResponse(responseCode = "400", description = "Names every field that is wrong")
  @ApiResponse(responseCode = "404", description = "There is no such group")
  @ApiResponse(responseCode = "409", description = "The group is over, or the member is in it")
  public Response add(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = Place.class),
                      examples = @ExampleObject(Examples.PLACE)))
          Place place,
      @Context Actor actor) {
    return Response.status(Response.Status.CREATED)
        .entity(groups.add(id, Json.present(place), actor))
        .build();
  }

  @DELETE
  @Path("/{participant}")
  @Operation(summary = "Takes somebody out; their links open nothing any more")
  @ApiResponse(responseCode = "404", description = "Nobody such is in the group")
  @ApiResponse(responseCode = "409", description = "The group is over")
  public WorkingGroup remove(
      @PathParam("id") String id,
      @PathParam("participant") String participant,
      @Context Actor actor) {
    return groups.remove(id, participant, actor);
  }

  @POST
  @Path("/{participant}/lead")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Makes somebody the leader", description = "No body.")
  @ApiResponse(responseCode = "404", description = "Nobody such is in the group")
  @ApiResponse(responseCode = "409", description = "The group is over")
  public WorkingGroup lead(
      @PathParam("id") String id,
      @PathParam("participant") String participant,
      @Context Actor actor) {
    return groups.lead(id, participant, actor);
  }

  @POST
  @Path("/{participant}/link")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "One more private link for somebody in the group, to be sent to that person",
      description = "No body.")
  @ApiResponse(responseCode = "404", description = "Nobody such is in the group")
  public Issued link(
      @PathParam("id") String id,
      @PathParam("participant") String participant,
      @Context Actor actor) {
    String secret = work.issueLink(new Key.Staff(id, actor), participant);
    return new Issued(site.url("/participation/" + secret).toString());
  }
}
