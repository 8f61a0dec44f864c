package se.meetmalmo.knowledgebank.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.annotation.security.PermitAll;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.knowledgebank.Initiative;
import se.meetmalmo.knowledgebank.InitiativeEntry;
import se.meetmalmo.knowledgebank.InitiativeListing;
import se.meetmalmo.knowledgebank.InitiativeProfile;
import se.meetmalmo.knowledgebank.KnowledgeBank;
import se.meetmalmo.knowledgebank.NewInitiative;
import se.meetmalmo.knowledgebank.Step;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Site;

/** Initiatives under way and finished. */
@Component(service = InitiativeResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/initiatives")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "initiatives")
public final class InitiativeResource {
  private final KnowledgeBank bank;
  private final Site site;

  @Activate
  public InitiativeResource(@Reference KnowledgeBank bank, @Reference Site site) {
    this.bank = bank;
    this.site = site;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "The initiatives that the reader may see, the last changed first, with facets",
      description = "Each facet counts what one would see after choosing that value instead.")
  @ApiResponse(responseCode = "400", description = "Names the values that are known")
  public InitiativeListing list(@BeanParam InitiativeParameters parameters, @Context Actor actor) {
    return bank.list(parameters.query(), actor);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(summary = "Writes down an initiative")
  @ApiResponse(
      responseCode = "201",
      description = "With its version as ETag",
      content = @Content(schema = @Schema(implementation = Initiative.class)))
  @ApiResponse(responseCode = "400", description = "Names every field that is missing or wrong")
  @ApiResponse(responseCode = "409", description = "Its source has one with that external id")
  public Response create(
      @RequestBody(
              required = true,
              content = @Content(examples = @ExampleObject(NewInitiativeRequest.EXAMPLE)))
          NewInitiativeRequest body,
      @Context Actor actor) {
    NewInitiativeRequest asked = Json.present(body);
    if (asked.profile() == null) {
      throw new InvalidInputException(FieldError.of("profile", "required", "is required"));
    }
    Initiative made =
        bank.create(
            new NewInitiative(
                asked.profile(), asked.state(), asked.origin(), asked.source(), asked.externalId()),
            actor);
    return Response.created(site.url("/api/initiatives/" + made.id()))
        .tag(Versions.tag(made.version(), true))
        .entity(made)
        .build();
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(summary = "All about one: the initiative, its results, lessons and history")
  @ApiResponse(
      responseCode = "200",
      description = "With its version as ETag",
      content = @Content(schema = @Schema(implementation = InitiativeEntry.class)))
  @ApiResponse(responseCode = "404", description = "There is no such initiative")
  public Response show(@PathParam("id") String id, @Context Request request, @Context Actor actor) {
    InitiativeEntry entry = entry(id, actor);
    boolean staff = KnowledgeBank.READERS.stream().anyMatch(actor::has);
    EntityTag tag = Versions.tag(entry.initiative().version(), staff);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer = unchanged != null ? unchanged : Response.ok(entry);
    return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
  }

  private InitiativeEntry entry(String id, Actor actor) {
    return bank.show(id, actor).orElseThrow(() -> new NotFoundException("initiative", id));
  }

  @GET
  @Path("/{id}/history")
  @PermitAll
  @Operation(summary = "What has happened to an initiative, oldest first")
  @ApiResponse(responseCode = "404", description = "There is no such initiative")
  public List<Step> history(@PathParam("id") String id, @Context Actor actor) {
    return entry(id, actor).history();
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(summary = "Says something else of an initiative, which confirms it too")
  @ApiResponse(
      responseCode = "200",
      description = "With its new version as ETag",
      content = @Content(schema = @Schema(implementation = Initiative.class)))
  @ApiResponse(responseCode = "404", description = "There is no such initiative")
  @ApiResponse(
      responseCode = "409",
      description = "Somebody has changed it since the version of If-Match; changes says what")
  public Response update(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content = @Content(examples = @ExampleObject(NewInitiativeRequest.PROFILE)))
          InitiativeProfile body,
      @Parameter(description = "ETag of the initiative as it was read", example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Context Actor actor) {
    return answer(bank.update(id, Json.present(body), Versions.of(ifMatch), actor));
  }

  @PUT
  @Path("/{id}/state")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(summary = "Publishes an initiative, or takes it back")
  @ApiResponse(
      responseCode = "200",
      description = "With its new version as ETag",
      content = @Content(schema = @Schema(implementation = Initiative.class)))
  @ApiResponse(responseCode = "404", description = "There is no such initiative")
  @ApiResponse(responseCode = "409", description = "Somebody has changed it meanwhile")
  public Response state(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content = @Content(examples = @ExampleObject(StateRequest.EXAMPLE)))
          StateRequest body,
      @Parameter(description = "ETag of the initiative as it was read", example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Context Actor actor) {
    return answer(bank.setState(id, Json.present(body).state(), Versions.of(ifMatch), actor));
  }

  @POST
  @Path("/{id}/confirm")
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(summary = "Says for the owner that all is as it says")
  @ApiResponse(
      responseCode = "200",
      description = "With its new version as ETag",
      content = @Content(schema = @Schema(implementation = Initiative.class)))
  @ApiResponse(responseCode = "404", description = "There is no such initiative")
  public Response confirm(@PathParam("id") String id, @Context Actor actor) {
    return answer(bank.confirm(id, actor));
  }

  private static Response answer(Initiative initiative) {
    return Response.ok(initiative).tag(Versions.tag(initiative.version(), true)).build();
  }
}
