package se.meetmalmo.groups.core.internal.rest;

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
import se.meetmalmo.groups.GroupWork;
import se.meetmalmo.groups.Key;
import se.meetmalmo.groups.NewReport;
import se.meetmalmo.groups.Report;
import se.meetmalmo.groups.ReportPlan;
import se.meetmalmo.groups.Review;
import se.meetmalmo.groups.WorkingGroup;
import se.meetmalmo.groups.WorkingGroups;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;

/** What a group reports, and the business unit's review. */
@Component(service = ReportResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/groups/{id}/reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COORDINATOR, Roles.PROJECT_LEADER, Roles.DEPUTY_PROJECT_LEADER})
@Tag(name = "groups")
public final class ReportResource {
  private final WorkingGroups groups;
  private final GroupWork work;

  @Activate
  public ReportResource(@Reference WorkingGroups groups, @Reference GroupWork work) {
    this.groups = groups;
    this.work = work;
  }

  @GET
  @Operation(summary = "A group's reports, the last handed in first")
  @ApiResponse(responseCode = "404", description = "There is no such group")
  public List<Report> list(@PathParam("id") String id, @Context Actor actor) {
    return work.open(Key.staff(id, actor))
        .orElseThrow(() -> new NotFoundException("group", id))
        .reports();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      summary = "Hands a report in for a group",
      description = "The group's leader does so by the private link.")
  @ApiResponse(
      responseCode = "201",
      description = "It waits for the review",
      content = @Content(schema = @Schema(implementation = Report.class)))
  @ApiResponse(responseCode = "400", description = "Names every field that is missing or wrong")
  @ApiResponse(responseCode = "404", description = "There is no such group")
  @ApiResponse(
      responseCode = "409",
      description = "The group does not work, or a report waits for its review already")
  public Response report(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = NewReport.class),
                      examples = @ExampleObject(Examples.REPORT)))
          NewReport report,
      @Context Actor actor) {
    Report sent = work.report(Key.staff(id, actor), Json.present(report));
    return Response.status(Response.Status.CREATED).entity(sent).build();
  }

  @POST
  @Path("/{report}/review")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      summary = "Accepts a report, or sends it back with words",
      description =
          "What is accepted becomes a result and a lesson in the knowledge bank; an accepted last"
              + " report closes the group.")
  @ApiResponse(responseCode = "400", description = "Words are missing")
  @ApiResponse(responseCode = "404", description = "There is no such report")
  @ApiResponse(responseCode = "409", description = "It is reviewed already")
  public Report review(
      @PathParam("id") String id,
      @PathParam("report") String report,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = Review.class),
                      examples = @ExampleObject(Examples.REVIEW)))
          Review review,
      @Context Actor actor) {
    return groups.review(id, report, Json.present(review), actor);
  }

  @PUT
  @Path("/plan")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(summary = "Other days for the reports that are still owed")
  @ApiResponse(responseCode = "400", description = "A day of the plan has passed")
  @ApiResponse(responseCode = "404", description = "There is no such group")
  @ApiResponse(responseCode = "409", description = "The group does not run")
  public WorkingGroup plan(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = ReportPlan.class),
                      examples = @ExampleObject(Examples.PLAN)))
          ReportPlan plan,
      @Context Actor actor) {
    return groups.plan(id, Json.present(plan), actor);
  }
}
