package se.meetmalmo.communications.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
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
import se.meetmalmo.communications.plan.Activity;
import se.meetmalmo.communications.plan.Audience;
import se.meetmalmo.communications.plan.AudienceReach;
import se.meetmalmo.communications.plan.Plan;
import se.meetmalmo.communications.plan.PlanTemplate;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Validation;

/** What the plan is made of: audiences, and ready-made plans. */
@Component(service = PlanToolsResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/communications")
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
public final class PlanToolsResource {
  private static final String AUDIENCE =
      "{\"name\": \"Företag inom skola\", \"nameEn\": \"Companies in education\", \"segment\":"
          + " \"BUSINESSES\", \"themes\": [\"skola\"]}";
  private static final String START = "{\"start\": \"2027-01-11\"}";
  private final Plan plan;

  @Activate
  public PlanToolsResource(@Reference Plan plan) {
    this.plan = plan;
  }

  @GET
  @Path("/audiences")
  @Operation(summary = "The audiences, and how many each is now")
  @ApiResponse(
      responseCode = "200",
      description = "By segment and key",
      content =
          @Content(array = @ArraySchema(schema = @Schema(implementation = AudienceReach.class))))
  public List<AudienceReach> audiences(@Context Actor actor) {
    return plan.audiences(actor);
  }

  /** An audience without its key, which stands in the address. */
  record Described(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String nameEn,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
          se.meetmalmo.communications.plan.Segment segment,
      List<String> themes,
      List<String> areas) {}

  @PUT
  @Path("/audiences/{key}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({
    Roles.COMMUNICATOR,
    Roles.COORDINATOR,
    Roles.PROJECT_LEADER,
    Roles.DEPUTY_PROJECT_LEADER
  })
  @Operation(summary = "Adds an audience, or changes one")
  @ApiResponse(responseCode = "200", description = "The audience")
  public Audience keep(
      @PathParam("key") String key,
      @RequestBody(required = true, content = @Content(examples = @ExampleObject(AUDIENCE)))
          Described described,
      @Context Actor actor) {
    Described said = Json.present(described);
    return plan.keep(
        new Audience(key, said.name(), said.nameEn(), said.segment(), said.themes(), said.areas()),
        actor);
  }

  @GET
  @Path("/plan-templates")
  @Operation(summary = "The ready-made plans")
  @ApiResponse(
      responseCode = "200",
      description = "Internal and external",
      content =
          @Content(array = @ArraySchema(schema = @Schema(implementation = PlanTemplate.class))))
  public List<PlanTemplate> templates(@Context Actor actor) {
    return plan.templates(actor);
  }

  /**
   * @param start the day from which its activities are counted
   */
  record Begun(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, type = "string", format = "date")
          LocalDate start) {
    Begun {
      new Validation()
          .check(start != null, FieldError.of("start", "required", "is required"))
          .orThrow();
    }
  }

  @POST
  @Path("/plan-templates/{key}/activities")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({
    Roles.COMMUNICATOR,
    Roles.COORDINATOR,
    Roles.PROJECT_LEADER,
    Roles.DEPUTY_PROJECT_LEADER
  })
  @Operation(summary = "Adds the activities of a ready-made plan to the plan")
  @ApiResponse(
      responseCode = "201",
      description = "The activities, each a draft or an idea",
      content = @Content(array = @ArraySchema(schema = @Schema(implementation = Activity.class))))
  @ApiResponse(responseCode = "404", description = "There is no such ready-made plan")
  public Response apply(
      @PathParam("key") String key,
      @RequestBody(required = true, content = @Content(examples = @ExampleObject(START)))
          Begun begun,
      @Context Actor actor) {
    List<Activity> added = plan.apply(key, Json.present(begun).start(), actor);
    return Response.status(Response.Status.CREATED).entity(added).build();
  }
}
