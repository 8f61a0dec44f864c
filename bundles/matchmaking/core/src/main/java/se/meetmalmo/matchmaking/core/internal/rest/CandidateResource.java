package se.meetmalmo.matchmaking.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.matchmaking.Matchmaking;
import se.meetmalmo.matchmaking.NotReadyException;
import se.meetmalmo.matchmaking.core.internal.rest.Views.CandidateView;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;

/** Those who fit an idea. */
@Component(service = CandidateResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/ideas/{id}/candidates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "matchmaking")
public final class CandidateResource {
  private final Matchmaking matchmaking;

  @Activate
  public CandidateResource(@Reference Matchmaking matchmaking) {
    this.matchmaking = matchmaking;
  }

  @GET
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      summary = "Members and parts of the city who may be asked about an idea, and why",
      description =
          "Only those whom their own interest, a pause, their capacity and the rules let be asked."
              + " Nobody is asked by this.")
  @ApiResponse(
      responseCode = "200",
      description = "Those who fit best first",
      useReturnTypeSchema = true)
  @ApiResponse(responseCode = "400", description = "Names what is wrong")
  @ApiResponse(responseCode = "404", description = "There is no such idea")
  @ApiResponse(responseCode = "503", description = "The members are still being read")
  public List<CandidateView> candidates(
      @PathParam("id") String id,
      @Parameter(description = "Industry that the idea concerns: code or word; repeated for more")
          @QueryParam("industry")
          List<String> industries,
      @Parameter(schema = @Schema(minimum = "1", maximum = "100", defaultValue = "20"))
          @QueryParam("limit")
          @DefaultValue("20")
          int limit,
      @Parameter(description = "Language of the reasons: sv or en; else Accept-Language decides")
          @QueryParam("lang")
          String lang,
      @Context HttpHeaders headers,
      @Context Actor actor) {
    String language = Views.language(lang, headers);
    try {
      return matchmaking.candidates(id, industries, limit, actor).stream()
          .map(proposal -> CandidateView.of(proposal, language))
          .toList();
    } catch (NotReadyException e) {
      throw Views.later(e);
    }
  }
}
