package se.meetmalmo.groups.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.annotation.security.PermitAll;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.groups.ChecklistItem;
import se.meetmalmo.groups.GroupFile;
import se.meetmalmo.groups.GroupWork;
import se.meetmalmo.groups.Key;
import se.meetmalmo.groups.Meeting;
import se.meetmalmo.groups.NewMeeting;
import se.meetmalmo.groups.NewReport;
import se.meetmalmo.groups.Person;
import se.meetmalmo.groups.Report;
import se.meetmalmo.groups.WorkingGroups;
import se.meetmalmo.groups.core.internal.calendar.Calendars;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Site;

/** The group as somebody in it works with it, by private link. */
@Component(service = ParticipationResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/participations/{token}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "groups")
public final class ParticipationResource {
  private final GroupWork work;
  private final Calendars calendars;
  private final Site site;

  @Activate
  public ParticipationResource(
      @Reference GroupWork work, @Reference Calendars calendars, @Reference Site site) {
    this.work = work;
    this.calendars = calendars;
    this.site = site;
  }

  /**
   * What somebody in a group sees.
   *
   * @param calendarUrl secret address of the group's calendar, to subscribe to
   */
  record Participation(Person me, GroupFile file, String calendarUrl) {}

  /** Whether somebody may be named to anyone. */
  record Naming(boolean named) {}

  @GET
  @Operation(summary = "My group: its mandate, people, checklist, meetings and reports")
  @ApiResponse(responseCode = "404", description = "The link opens nothing")
  public Participation show(@PathParam("token") String token) {
    Key.Link link = new Key.Link(token);
    Person me = work.who(link).orElseThrow(ParticipationResource::nothing);
    String calendar = site.url(Files.calendar(GroupWork.calendarOf(link))).toString();
    return new Participation(me, file(link), calendar);
  }

  private GroupFile file(Key.Link link) {
    return work.open(link).orElseThrow(ParticipationResource::nothing);
  }

  private static NotFoundException nothing() {
    return new NotFoundException("group", "behind this private link");
  }

  @PUT
  @Path("/checklist")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Another checklist; for the leader")
  @ApiResponse(responseCode = "400", description = "Names every field that is wrong")
  @ApiResponse(responseCode = "403", description = "Only the leader does this")
  @ApiResponse(responseCode = "404", description = "The link opens nothing")
  @ApiResponse(responseCode = "409", description = "The group is over")
  public List<ChecklistItem> checklist(
      @PathParam("token") String token,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      array = @ArraySchema(schema = @Schema(implementation = ChecklistItem.class)),
                      examples = @ExampleObject(Examples.CHECKLIST)))
          List<ChecklistItem> items) {
    return work.setChecklist(Key.link(token), Json.present(items));
  }

  @PUT
  @Path("/checklist/{item}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Ticks an item, or takes the tick away; for the leader")
  @ApiResponse(responseCode = "403", description = "Only the leader does this")
  @ApiResponse(responseCode = "404", description = "There is no such item")
  @ApiResponse(responseCode = "409", description = "The group is over")
  public List<ChecklistItem> tick(
      @PathParam("token") String token,
      @PathParam("item") String item,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = ChecklistResource.Done.class),
                      examples = @ExampleObject(Examples.DONE)))
          ChecklistResource.Done done) {
    return work.tick(Key.link(token), item, Json.present(done).done());
  }

  @POST
  @Path("/meetings")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Calls a meeting; for the leader")
  @ApiResponse(
      responseCode = "201",
      description = "It is called",
      content = @Content(schema = @Schema(implementation = Meeting.class)))
  @ApiResponse(responseCode = "400", description = "Names every field that is wrong")
  @ApiResponse(responseCode = "403", description = "Only the leader does this")
  @ApiResponse(responseCode = "404", description = "The link opens nothing")
  @ApiResponse(responseCode = "409", description = "The group is over")
  public Response meet(
      @PathParam("token") String token,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = NewMeeting.class),
                      examples = @ExampleObject(Examples.MEETING)))
          NewMeeting meeting) {
    Meeting called = work.meet(Key.link(token), Json.present(meeting));
    return Response.status(Response.Status.CREATED).entity(called).build();
  }

  @PUT
  @Path("/meetings/{meeting}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Says something else of a meeting; for the leader")
  @ApiResponse(responseCode = "400", description = "Names every field that is wrong")
  @ApiResponse(responseCode = "403", description = "Only the leader does this")
  @ApiResponse(responseCode = "404", description = "There is no such meeting")
  @ApiResponse(responseCode = "409", description = "It was changed meanwhile, or is cancelled")
  public Meeting change(
      @PathParam("token") String token,
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
          NewMeeting said) {
    return work.change(
        Key.link(token),
        meeting,
        Json.present(said),
        sequence == null ? WorkingGroups.ANY_VERSION : sequence);
  }

  @POST
  @Path("/meetings/{meeting}/cancellation")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Cancels a meeting; for the leader", description = "No body.")
  @ApiResponse(responseCode = "403", description = "Only the leader does this")
  @ApiResponse(responseCode = "404", description = "There is no such meeting")
  @ApiResponse(responseCode = "409", description = "The group is over")
  public Meeting cancel(@PathParam("token") String token, @PathParam("meeting") String meeting) {
    return work.cancel(Key.link(token), meeting);
  }

  @GET
  @Path("/meetings/{meeting}.ics")
  @Produces(Calendars.TYPE)
  @Operation(summary = "A meeting as a calendar file")
  @ApiResponse(
      responseCode = "200",
      description = "iCalendar (RFC 5545)",
      content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
  @ApiResponse(responseCode = "404", description = "There is no such meeting")
  public Response ics(@PathParam("token") String token, @PathParam("meeting") String meeting) {
    return Files.meeting(file(new Key.Link(token)), meeting, calendars);
  }

  @POST
  @Path("/reports")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Hands a report in; for the leader")
  @ApiResponse(
      responseCode = "201",
      description = "It waits for the review",
      content = @Content(schema = @Schema(implementation = Report.class)))
  @ApiResponse(responseCode = "400", description = "Names every field that is missing or wrong")
  @ApiResponse(responseCode = "403", description = "Only the leader does this")
  @ApiResponse(responseCode = "404", description = "The link opens nothing")
  @ApiResponse(
      responseCode = "409",
      description = "The group does not work, or a report waits for its review already")
  public Response report(
      @PathParam("token") String token,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = NewReport.class),
                      examples = @ExampleObject(Examples.REPORT)))
          NewReport report) {
    Report sent = work.report(Key.link(token), Json.present(report));
    return Response.status(Response.Status.CREATED).entity(sent).build();
  }

  @PUT
  @Path("/naming")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "I may be named to anyone, or not",
      description = "Members of the resource bank say so in their membership.")
  @ApiResponse(responseCode = "404", description = "The link opens nothing")
  @ApiResponse(responseCode = "409", description = "A member says so in the membership")
  public Person naming(
      @PathParam("token") String token,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = Naming.class),
                      examples = @ExampleObject(Examples.NAMING)))
          Naming naming) {
    return work.consent(new Key.Link(token), Json.present(naming).named());
  }

  @DELETE
  @Operation(summary = "I leave the group; the link opens nothing any more")
  @ApiResponse(responseCode = "204", description = "Done")
  @ApiResponse(responseCode = "404", description = "The link opens nothing")
  @ApiResponse(responseCode = "409", description = "The group is over")
  public Response leave(@PathParam("token") String token) {
    work.leave(new Key.Link(token));
    return Response.noContent().build();
  }
}
