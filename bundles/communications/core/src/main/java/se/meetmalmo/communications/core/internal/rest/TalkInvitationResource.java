package se.meetmalmo.communications.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.PermitAll;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.plan.Talks;
import se.meetmalmo.platform.NotFoundException;

/** The calendar file of a talk, by the private link that stands in an invitation. */
@Component(service = TalkInvitationResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/communications/talks")
@PermitAll
@Tag(name = "communications plan")
public final class TalkInvitationResource {
  /** Media type of a calendar. */
  static final String TYPE = "text/calendar;charset=UTF-8";

  private final Talks talks;

  @Activate
  public TalkInvitationResource(@Reference Talks talks) {
    this.talks = talks;
  }

  @GET
  @Path("/{secret}.ics")
  @Produces(TYPE)
  @Operation(
      summary = "A talk as a calendar file, by the private link of its invitation",
      description = "As both sides were told last; METHOD:CANCEL once it is called off.")
  @ApiResponse(
      responseCode = "200",
      description = "iCalendar (RFC 5545)",
      content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
  @ApiResponse(responseCode = "404", description = "The link opens nothing, or nothing any more")
  public Response calendar(@PathParam("secret") String secret) {
    return talks
        .invitation(secret)
        .map(time -> answer(talks.calendar(time)))
        .orElseThrow(() -> new NotFoundException("invitation", "behind this link"));
  }

  static Response answer(String calendar) {
    return Response.ok(calendar, TYPE)
        .header("Content-Disposition", "attachment; filename=\"talk.ics\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex, nofollow")
        .build();
  }
}
