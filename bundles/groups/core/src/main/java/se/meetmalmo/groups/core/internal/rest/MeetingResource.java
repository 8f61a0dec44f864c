package se.meetmalmo.groups.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.groups.GroupFile;
import se.meetmalmo.groups.GroupWork;
import se.meetmalmo.groups.Key;
import se.meetmalmo.groups.Meeting;
import se.meetmalmo.groups.NewMeeting;
import se.meetmalmo.groups.WorkingGroups;
import se.meetmalmo.groups.core.internal.calendar.Calendars;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;

/** Meetings of a group, as the business unit works with them. */
@Component(service = MeetingResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/groups/{id}/meetings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COORDINATOR, Roles.PROJECT_LEADER, Roles.DEPUTY_PROJECT_LEADER})
@Tag(name = "groups")
public final class MeetingResource {
  private final GroupWork work;
  private final Calendars calendars;

  @Activate
  public MeetingResource(@Reference GroupWork work, @Reference Calendars calendars) {
    this.work = work;
    this.calendars = calendars;
  }

  @GET
  @Operation(summary = "A group's meetings, by time")
  @ApiResponse(responseCode = "404", description = "There is no such group")
  public List<Meeting> list(@PathParam("id") String id, @Context Actor actor) {
    return file(id, actor).meetings();
  }

  private GroupFile file(String id, Actor actor) {
    return work.open(Key.staff(id, actor)).orElseThrow(() -> new NotFoundException("group", id));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(summary = "Calls a meeting; all who are in the group are told")
  @ApiResponse(
      responseCode = "201",
      description = "It is called",
      content = @Content(schema = @Schema(implementation = Meeting.class)))
  @ApiResponse(responseCode = "400", description = "Names every field that is wrong")
  @ApiResponse(responseCode = "404", description = "There is no such group")
  @ApiResponse(responseCode = "409", description = "The group is over")
  public Response meet(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = NewMeeting.class),
                      examples = @ExampleObject(Examples.MEETING)))
          NewMeeting meeting,
      @Context Actor actor) {
    Meeting called = work.meet(Key.staff(id, actor), Json.present(meeting));
    return Response.status(Response.Status.CREATED).entity(called).build();
  }

  @PUT
  @Path("/{meeting}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(summary = "Says something else of a meeting: time, place, agenda, minutes")
  @ApiResponse(responseCode = "400", description = "Names every field that is wrong")
  @ApiResponse(responseCode = "404", description = "There is no such meeting")
  @ApiResponse(responseCode = "409", description = "It was changed meanwhile, or is cancelled")
  public Meeting change(
      @PathParam("id") String id,
      @PathParam("meeting") String meeting,
      @Parameter(description = "The sequence that was seen; absent for whichever", example = "0")
          @QueryParam("sequence")
          Long sequence,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = NewMeeting.class),
                      examples = @ExampleObject(Examples.MEETING)))
          NewMeeting said,
      @Context Actor actor) {
    return work.change(
        Key.staff(id, actor),
        meeting,
        Json.present(said),
        sequence == null ? WorkingGroups.ANY_VERSION : sequence);
  }

  @POST
  @Path("/{meeting}/cancellation")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      summary = "Cancels a meeting; all who are in the group are told",
      description = "No body.")
  @ApiResponse(responseCode = "404", description = "There is no such meeting")
  @ApiResponse(responseCode = "409", description = "The group is over")
  public Meeting cancel(
      @PathParam("id") String id, @PathParam("meeting") String meeting, @Context Actor actor) {
    return work.cancel(Key.staff(id, actor), meeting);
  }

  @GET
  @Path("/{meeting}.ics")
  @Produces(Calendars.TYPE)
  @Operation(summary = "A meeting as a calendar file")
  @ApiResponse(
      responseCode = "200",
      description = "iCalendar (RFC 5545)",
      content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
  @ApiResponse(responseCode = "404", description = "There is no such meeting")
  public Response ics(
      @PathParam("id") String id, @PathParam("meeting") String meeting, @Context Actor actor) {
    return Files.meeting(file(id, actor), meeting, calendars);
  }
}
