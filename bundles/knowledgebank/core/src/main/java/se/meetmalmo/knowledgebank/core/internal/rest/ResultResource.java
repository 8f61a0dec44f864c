package se.meetmalmo.knowledgebank.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.HeaderParam;
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
import se.meetmalmo.knowledgebank.Experience;
import se.meetmalmo.knowledgebank.ExperienceEntry;
import se.meetmalmo.knowledgebank.KnowledgeBank;
import se.meetmalmo.knowledgebank.Result;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Site;

/** Results: written as drafts, published after review. */
@Component(service = ResultResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/initiatives/{id}/results")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
@Tag(name = "initiatives")
public final class ResultResource {
  private static final String RESULT =
      "{\"text\": \"Elva av sexton lärlingar har jobb ett år senare.\", \"date\": \"2027-06-30\"}";
  private final KnowledgeBank bank;
  private final Site site;

  @Activate
  public ResultResource(@Reference KnowledgeBank bank, @Reference Site site) {
    this.bank = bank;
    this.site = site;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Adds a result, as a draft")
  @ApiResponse(
      responseCode = "201",
      description = "It is a draft until it is reviewed",
      content = @Content(schema = @Schema(implementation = ExperienceEntry.class)))
  @ApiResponse(responseCode = "404", description = "There is no such initiative")
  public Response addResult(
      @PathParam("id") String id,
      @RequestBody(required = true, content = @Content(examples = @ExampleObject(RESULT)))
          Result body,
      @Context Actor actor) {
    return added(id, Json.present(body), actor);
  }

  private Response added(String id, Experience said, Actor actor) {
    ExperienceEntry entry = bank.add(id, said, actor);
    URI place = site.url("/initiatives/" + id + "#" + entry.id());
    return Response.created(place).tag(Versions.tag(entry.version(), true)).entity(entry).build();
  }

  @PUT
  @Path("/{result}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Says something else of a result")
  @ApiResponse(
      responseCode = "200",
      description = "With its new version as ETag",
      content = @Content(schema = @Schema(implementation = ExperienceEntry.class)))
  @ApiResponse(responseCode = "404", description = "There is no such result")
  @ApiResponse(responseCode = "409", description = "Somebody has changed it meanwhile")
  public Response changeResult(
      @PathParam("result") String result,
      @RequestBody(required = true, content = @Content(examples = @ExampleObject(RESULT)))
          Result body,
      @Parameter(description = "ETag of the result as it was read", example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Context Actor actor) {
    return answer(bank.change(result, Json.present(body), Versions.of(ifMatch), actor));
  }

  @PUT
  @Path("/{result}/state")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(summary = "Publishes a result after review, or takes it back")
  @ApiResponse(
      responseCode = "200",
      description = "With its new version as ETag",
      content = @Content(schema = @Schema(implementation = ExperienceEntry.class)))
  @ApiResponse(responseCode = "404", description = "There is no such result")
  @ApiResponse(responseCode = "409", description = "Somebody has changed it meanwhile")
  public Response review(
      @PathParam("result") String result,
      @RequestBody(
              required = true,
              content = @Content(examples = @ExampleObject(StateRequest.EXAMPLE)))
          StateRequest body,
      @Parameter(description = "ETag of it as it was read", example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Context Actor actor) {
    return answer(bank.review(result, Json.present(body).state(), Versions.of(ifMatch), actor));
  }

  private static Response answer(ExperienceEntry entry) {
    return Response.ok(entry).tag(Versions.tag(entry.version(), true)).build();
  }
}
