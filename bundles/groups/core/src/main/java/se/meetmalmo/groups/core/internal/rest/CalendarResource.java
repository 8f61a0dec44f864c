package se.meetmalmo.groups.core.internal.rest;

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
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.groups.GroupWork;
import se.meetmalmo.groups.core.internal.calendar.Calendars;
import se.meetmalmo.platform.NotFoundException;

/** The calendar that calendar programs subscribe to, by its secret address. */
@Component(service = CalendarResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/calendars")
@PermitAll
@Tag(name = "groups")
public final class CalendarResource {
  private final GroupWork work;
  private final Calendars calendars;

  @Activate
  public CalendarResource(@Reference GroupWork work, @Reference Calendars calendars) {
    this.work = work;
    this.calendars = calendars;
  }

  @GET
  @Path("/{secret}.ics")
  @Produces(Calendars.TYPE)
  @Operation(summary = "All meetings of a group, by the calendar's secret address")
  @ApiResponse(
      responseCode = "200",
      description = "iCalendar (RFC 5545)",
      content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
  @ApiResponse(responseCode = "404", description = "The address opens nothing")
  public Response all(@PathParam("secret") String secret) {
    return work.calendar(secret)
        .map(group -> Files.answer(calendars.all(group), "group.ics"))
        .orElseThrow(() -> new NotFoundException("calendar", "behind this address"));
  }
}
