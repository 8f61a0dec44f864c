package se.meetmalmo.communications.core.internal.rest;

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
import se.meetmalmo.communications.plan.Talk;
import se.meetmalmo.communications.plan.TalkGuest;
import se.meetmalmo.communications.plan.TalkTime;
import se.meetmalmo.communications.plan.Talks;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;

/** Whom a talk of the plan is with, and its invitation. */
@Component(service = TalkResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/communications/plan/activities/{id}/talk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "communications plan")
@RolesAllowed({
  Roles.COMMUNICATOR,
  Roles.COORDINATOR,
  Roles.PROJECT_LEADER,
  Roles.DEPUTY_PROJECT_LEADER,
  Roles.DIRECTOR,
  Roles.OPERATOR
})
public final class TalkResource {
  private static final String GUEST =
      "{\"name\": \"Eva Exempel, förvaltningsdirektör\", \"email\": \"eva@malmo.example\","
          + " \"language\": \"sv\"}";
  private final Talks talks;

  @Activate
  public TalkResource(@Reference Talks talks) {
    this.talks = talks;
  }

  @GET
  @Operation(summary = "Whom a talk is with, and what both sides were told last")
  @ApiResponse(responseCode = "200", description = "The talk")
  @ApiResponse(responseCode = "404", description = "There is no such activity, or it is no talk")
  public Talk show(@PathParam("id") String id, @Context Actor actor) {
    return talks.find(id, actor).orElseThrow(() -> new NotFoundException("talk", id));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({
    Roles.COMMUNICATOR,
    Roles.COORDINATOR,
    Roles.PROJECT_LEADER,
    Roles.DEPUTY_PROJECT_LEADER
  })
  @Operation(
      summary = "Says whom a talk is with",
      description =
          "The activity is an INTERVIEW about `city-unit:KEY`. Its guest is invited when it is"
              + " approved, and is erased 90 days after its day.")
  @ApiResponse(responseCode = "200", description = "It is kept")
  @ApiResponse(responseCode = "400", description = "Names every field that is wrong")
  @ApiResponse(responseCode = "404", description = "There is no such activity")
  @ApiResponse(responseCode = "409", description = "It is no talk")
  public Talk keep(
      @PathParam("id") String id,
      @RequestBody(required = true, content = @Content(examples = @ExampleObject(GUEST)))
          TalkGuest guest,
      @Context Actor actor) {
    return talks.keep(id, Json.present(guest), actor);
  }

  @GET
  @Path("/calendar.ics")
  @Produces(TalkInvitationResource.TYPE)
  @Operation(summary = "A talk as a calendar file, as both sides were told last")
  @ApiResponse(
      responseCode = "200",
      description = "iCalendar (RFC 5545)",
      content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
  @ApiResponse(
      responseCode = "404",
      description = "There is no such talk, or nobody is invited to it yet")
  public Response calendar(@PathParam("id") String id, @Context Actor actor) {
    TalkTime time = show(id, actor).time();
    if (time == null) {
      throw new NotFoundException("invitation to talk", id);
    }
    return TalkInvitationResource.answer(talks.calendar(time));
  }
}
