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
import java.util.Optional;
import javax.annotation.security.PermitAll;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.groups.FormGroup;
import se.meetmalmo.groups.GroupFile;
import se.meetmalmo.groups.GroupSummary;
import se.meetmalmo.groups.GroupWork;
import se.meetmalmo.groups.Key;
import se.meetmalmo.groups.Mandate;
import se.meetmalmo.groups.PublicGroup;
import se.meetmalmo.groups.ReportPlan;
import se.meetmalmo.groups.WorkingGroup;
import se.meetmalmo.groups.WorkingGroups;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Site;

/** Working groups: forming, reading, starting, stopping. */
@Component(service = GroupResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "groups")
public final class GroupResource {
  private final WorkingGroups groups;
  private final GroupWork work;
  private final Site site;

  @Activate
  public GroupResource(
      @Reference WorkingGroups groups, @Reference GroupWork work, @Reference Site site) {
    this.groups = groups;
    this.work = work;
    this.site = site;
  }

  /** As those who work with groups list them. */
  record GroupPage(List<GroupSummary> items, int page, int size, long total) {}

  /** As anyone lists them. */
  record PublicGroupPage(List<PublicGroup> items, int page, int size, long total) {}

  /**
   * A mandate.
   *
   * @param version of the group that was seen; absent for whichever
   */
  record SaidMandate(
      String goal,
      String frames,
      String time,
      String resources,
      String decisionRights,
      @Schema(nullable = true) Long version) {
    Mandate mandate() {
      return new Mandate(goal, frames, time, resources, decisionRights);
    }
  }

  /** Who helps; empty for nobody. */
  record Support(String account) {}

  /** Why. */
  record Because(@Schema(maxLength = 4_000) String reason) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      summary = "Forms a group for an accepted idea",
      description =
          "Members of the resource bank by memberId, others by name. A leader, a mandate and both"
              + " sides may come later; the group starts with them.")
  @ApiResponse(
      responseCode = "201",
      description = "It is formed",
      content = @Content(schema = @Schema(implementation = WorkingGroup.class)))
  @ApiResponse(responseCode = "400", description = "Names every field that is wrong")
  @ApiResponse(responseCode = "404", description = "There is no such idea")
  @ApiResponse(
      responseCode = "409",
      description = "The idea is not accepted, or a group works on it already: group names it")
  public Response form(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = FormGroup.class),
                      examples = @ExampleObject(Examples.GROUP)))
          FormGroup order,
      @Context Actor actor) {
    WorkingGroup group = groups.form(Json.present(order), actor);
    return Response.created(site.url("/api/groups/" + group.id())).entity(group).build();
  }

  @GET
  @PermitAll
  @Operation(
      summary = "The groups that the reader may know of",
      description =
          "Those who work with groups see all of them, those that owe a report first; anyone sees"
              + " those that have started, the last first.")
  @ApiResponse(
      responseCode = "200",
      description = "One page",
      content = @Content(schema = @Schema(oneOf = {GroupPage.class, PublicGroupPage.class})))
  @ApiResponse(responseCode = "400", description = "Names the values that are known")
  public Response list(@BeanParam GroupParameters parameters, @Context Actor actor) {
    return Response.ok(
            reads(actor)
                ? groups.list(parameters.query(), actor)
                : groups.publicGroups(parameters.query()))
        .build();
  }

  private static boolean reads(Actor actor) {
    return WorkingGroups.READERS.stream().anyMatch(actor::has);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(
      summary = "One group; in full for those who work with groups",
      description =
          "Anyone reads the goal of one that has started, and who has agreed to be named.")
  @ApiResponse(
      responseCode = "200",
      description = "The group",
      content = @Content(schema = @Schema(oneOf = {GroupFile.class, PublicGroup.class})))
  @ApiResponse(responseCode = "404", description = "There is none that the reader may know of")
  public Response show(
      @Parameter(example = "019aaf3c-7c3e-7a51-9b1e-2f6f3c1d5e77") @PathParam("id") String id,
      @Context Actor actor) {
    Optional<?> shown = reads(actor) ? work.open(Key.staff(id, actor)) : groups.publicGroup(id);
    return Response.ok(shown.orElseThrow(() -> new NotFoundException("group", id)))
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }

  @PUT
  @Path("/{id}/mandate")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(summary = "Gives a group its mandate, or another one")
  @ApiResponse(responseCode = "400", description = "Names every field that is wrong")
  @ApiResponse(responseCode = "404", description = "There is no such group")
  @ApiResponse(
      responseCode = "409",
      description = "The group was changed meanwhile, is over, or runs and would lack something")
  public WorkingGroup mandate(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = SaidMandate.class),
                      examples = @ExampleObject(Examples.MANDATE)))
          SaidMandate said,
      @Context Actor actor) {
    Long version = Json.present(said).version();
    return groups.setMandate(
        id, said.mandate(), version == null ? WorkingGroups.ANY_VERSION : version, actor);
  }

  @PUT
  @Path("/{id}/support")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(summary = "Names who in the business unit helps the group")
  @ApiResponse(responseCode = "400", description = "There is no such account")
  @ApiResponse(responseCode = "404", description = "There is no such group")
  @ApiResponse(responseCode = "409", description = "The group is over")
  public WorkingGroup support(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = Support.class),
                      examples = @ExampleObject(Examples.SUPPORT)))
          Support support,
      @Context Actor actor) {
    String account = Json.present(support).account();
    return groups.setSupport(id, account == null ? "" : account, actor);
  }

  @POST
  @Path("/{id}/start")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      summary = "Starts a group, with the days on which it reports",
      description = "The idea moves on to IN_GROUP.")
  @ApiResponse(responseCode = "400", description = "A day of the plan has passed")
  @ApiResponse(responseCode = "404", description = "There is no such group")
  @ApiResponse(
      responseCode = "409",
      description = "It has started, its idea is not there, or something is missing: see missing")
  public WorkingGroup start(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = ReportPlan.class),
                      examples = @ExampleObject(Examples.PLAN)))
          ReportPlan plan,
      @Context Actor actor) {
    return groups.start(id, Json.present(plan), actor);
  }

  @POST
  @Path("/{id}/stop")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      summary = "Stops a group before its task is fulfilled",
      description = "It owes its last report within two weeks.")
  @ApiResponse(responseCode = "400", description = "The reason is missing")
  @ApiResponse(responseCode = "404", description = "There is no such group")
  @ApiResponse(responseCode = "409", description = "It does not run")
  public WorkingGroup stop(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = Because.class),
                      examples = @ExampleObject(Examples.REASON)))
          Because because,
      @Context Actor actor) {
    return groups.stop(id, Json.present(because).reason(), actor);
  }

  @POST
  @Path("/{id}/dissolution")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(summary = "Gives a group up that never started")
  @ApiResponse(responseCode = "400", description = "The reason is missing")
  @ApiResponse(responseCode = "404", description = "There is no such group")
  @ApiResponse(responseCode = "409", description = "It has started: it ends with its last report")
  public WorkingGroup dissolve(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = Because.class),
                      examples = @ExampleObject(Examples.REASON)))
          Because because,
      @Context Actor actor) {
    return groups.dissolve(id, Json.present(because).reason(), actor);
  }

  @POST
  @Path("/{id}/calendar")
  @RolesAllowed({Roles.COORDINATOR, Roles.PROJECT_LEADER, Roles.DEPUTY_PROJECT_LEADER})
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "A secret address of the group's calendar, to subscribe to",
      description = "No body. The address that the same account had before ends.")
  @ApiResponse(responseCode = "404", description = "There is no such group")
  public ParticipantResource.Issued calendar(@PathParam("id") String id, @Context Actor actor) {
    String secret = work.issueCalendar(new Key.Staff(id, actor));
    return new ParticipantResource.Issued(site.url(Files.calendar(secret)).toString());
  }
}
