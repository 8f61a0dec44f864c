package se.meetmalmo.communications.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
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
import se.meetmalmo.communications.plan.Activity;
import se.meetmalmo.communications.plan.ActivityContent;
import se.meetmalmo.communications.plan.ActivityStatus;
import se.meetmalmo.communications.plan.Finding;
import se.meetmalmo.communications.plan.Plan;
import se.meetmalmo.communications.plan.PlanQuery;
import se.meetmalmo.communications.plan.PublishedItem;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.Parameters;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Validation;

/** The communications plan: its activities. */
@Component(service = PlanResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/communications/plan")
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
public final class PlanResource {
  private static final String CONTENT =
      "{\"title\": \"Öppet hus\", \"objective\": \"Företag hittar frågor att arbeta med\", \"kind\":"
          + " \"EVENT\", \"owner\": \"admin\", \"day\": \"2027-03-03\", \"begins\": \"13:00\","
          + " \"ends\": \"15:00\", \"place\": \"Stadshuset\", \"texts\": [{\"channel\":"
          + " \"BUSINESS_SITE\", \"audience\": \"businesses\", \"language\": \"sv\", \"headline\":"
          + " \"Välkommen på öppet hus\", \"text\": \"Ta med din idé.\"}]}";
  private static final String CHANGE = "{\"version\": -1, \"content\": " + CONTENT + "}";
  private static final String MOVE = "{\"to\": \"DROPPED\", \"note\": \"Inställt\"}";
  private final Plan plan;

  @Activate
  public PlanResource(@Reference Plan plan) {
    this.plan = plan;
  }

  @GET
  @Operation(
      summary = "The communications plan, by day; those without a day last",
      description = "What was dropped is left out unless it is asked for.")
  @ApiResponse(responseCode = "200", description = "A page of activities")
  public Page<Activity> list(
      @Parameter(description = "Any of these; repeated, or separated by commas")
          @QueryParam("status")
          List<String> statuses,
      @Parameter(description = "intranet, city-site, business-site, mail, press, social")
          @QueryParam("channel")
          @DefaultValue("")
          String channel,
      @Parameter(description = "Key of an audience") @QueryParam("audience") @DefaultValue("")
          String audience,
      @Parameter(description = "Name of an account") @QueryParam("owner") @DefaultValue("")
          String owner,
      @Parameter(description = "A subject: idea:ID") @QueryParam("about") @DefaultValue("")
          String about,
      @Parameter(description = "First day: 2027-01-01") @QueryParam("from") @DefaultValue("")
          String from,
      @Parameter(description = "Last day: 2027-01-31") @QueryParam("to") @DefaultValue("")
          String to,
      @Parameter(
              description = "From 0",
              schema = @Schema(type = "integer", minimum = "0", defaultValue = "0"))
          @QueryParam("page")
          @DefaultValue("0")
          String page,
      @Parameter(
              description = "How many on a page",
              schema =
                  @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "20"))
          @QueryParam("size")
          @DefaultValue("20")
          String size,
      @Context Actor actor) {
    return plan.list(
        new PlanQuery(
            Parameters.anyOf("status", ActivityStatus.class, statuses),
            Queries.channel(channel),
            audience,
            owner,
            about,
            Queries.day("from", from),
            Queries.day("to", to),
            Parameters.page(page, size)),
        actor);
  }

  @POST
  @Path("/activities")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({
    Roles.COMMUNICATOR,
    Roles.COORDINATOR,
    Roles.PROJECT_LEADER,
    Roles.DEPUTY_PROJECT_LEADER
  })
  @Operation(summary = "Adds an activity", description = "A draft; without any text an idea.")
  @ApiResponse(
      responseCode = "201",
      description = "It is added",
      content = @Content(schema = @Schema(implementation = Activity.class)))
  public Response add(
      @RequestBody(required = true, content = @Content(examples = @ExampleObject(CONTENT)))
          ActivityContent content,
      @Context Actor actor) {
    Activity added = plan.add(Json.present(content), actor);
    return Response.created(URI.create("/api/communications/plan/activities/" + added.id()))
        .entity(added)
        .build();
  }

  @GET
  @Path("/activities/{id}")
  @Operation(summary = "One activity, with what was done with it")
  @ApiResponse(responseCode = "200", description = "The activity")
  @ApiResponse(responseCode = "404", description = "There is no such activity")
  public Activity show(@PathParam("id") String id, @Context Actor actor) {
    return plan.find(id, actor).orElseThrow(() -> new NotFoundException("activity", id));
  }

  /**
   * @param version that was seen; whichever when absent or -1
   */
  record Change(
      @Schema(defaultValue = "-1") Long version,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) ActivityContent content) {
    Change {
      new Validation()
          .check(content != null, FieldError.of("content", "required", "is required"))
          .orThrow();
      version = version == null ? -1L : version;
    }
  }

  @PUT
  @Path("/activities/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({
    Roles.COMMUNICATOR,
    Roles.COORDINATOR,
    Roles.PROJECT_LEADER,
    Roles.DEPUTY_PROJECT_LEADER
  })
  @Operation(summary = "Changes an idea or a draft")
  @ApiResponse(responseCode = "200", description = "It is changed")
  @ApiResponse(responseCode = "404", description = "There is no such activity")
  @ApiResponse(
      responseCode = "409",
      description = "It is approved or out; or changed meanwhile: `current` is how it is now")
  public Activity change(
      @PathParam("id") String id,
      @RequestBody(required = true, content = @Content(examples = @ExampleObject(CHANGE)))
          Change change,
      @Context Actor actor) {
    Change made = Json.present(change);
    return plan.change(id, made.content(), made.version(), actor);
  }

  /**
   * @param note why, or what came of it
   * @param version that was seen; whichever when absent or -1
   */
  record Move(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) ActivityStatus to,
      @Schema(maxLength = se.meetmalmo.communications.plan.PlanStep.NOTE_LENGTH) String note,
      @Schema(defaultValue = "-1") Long version) {
    Move {
      new Validation().check(to != null, FieldError.of("to", "required", "is required")).orThrow();
      version = version == null ? -1L : version;
    }
  }

  @POST
  @Path("/activities/{id}/moves")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({
    Roles.COMMUNICATOR,
    Roles.COORDINATOR,
    Roles.PROJECT_LEADER,
    Roles.DEPUTY_PROJECT_LEADER
  })
  @Operation(
      summary = "Moves an activity on, or back",
      description =
          "IDEA, DRAFT, APPROVED, PUBLISHED, EVALUATED. What is external is approved by somebody who"
              + " has not written in it. A note is required to evaluate, drop and take back.")
  @ApiResponse(responseCode = "200", description = "It is there now")
  @ApiResponse(responseCode = "404", description = "There is no such activity")
  @ApiResponse(
      responseCode = "409",
      description = "Says why it can't go there; `allowed` is where it can")
  public Activity move(
      @PathParam("id") String id,
      @RequestBody(required = true, content = @Content(examples = @ExampleObject(MOVE))) Move move,
      @Context Actor actor) {
    Move made = Json.present(move);
    return plan.move(id, made.to(), made.note(), made.version(), actor);
  }

  @GET
  @Path("/activities/{id}/findings")
  @Operation(summary = "What its texts say otherwise than the platform, or each other")
  @ApiResponse(
      responseCode = "200",
      description = "The grave first; those that block keep it from being approved and published",
      content = @Content(array = @ArraySchema(schema = @Schema(implementation = Finding.class))))
  @ApiResponse(responseCode = "404", description = "There is no such activity")
  public List<Finding> findings(@PathParam("id") String id, @Context Actor actor) {
    return plan.check(id, actor);
  }

  @GET
  @Path("/activities/{id}/preview")
  @Operation(summary = "Its texts as they would be read now")
  @ApiResponse(
      responseCode = "200",
      description = "One for each channel, audience and language",
      content =
          @Content(array = @ArraySchema(schema = @Schema(implementation = PublishedItem.class))))
  @ApiResponse(responseCode = "404", description = "There is no such activity")
  public List<PublishedItem> preview(@PathParam("id") String id, @Context Actor actor) {
    return plan.preview(id, actor);
  }
}
