package se.meetmalmo.matchmaking.core.internal.procurement.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.matchmaking.procurement.Procurement;
import se.meetmalmo.matchmaking.procurement.Procurements;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Site;

/** Procurements under way, and who bids in them: those are not asked about what is bought. */
@Component(service = ProcurementResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/procurements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "procurements")
@RolesAllowed(Roles.COORDINATOR)
public final class ProcurementResource {
  private static final String EXAMPLE =
      "{\"subject\": \"Skolmåltider 2027\", \"themes\": [\"skola\"],"
          + " \"bidders\": [\"Ek Mat AB\", \"Al Catering AB\"], \"until\": \"2099-03-31\"}";
  private final Procurements procurements;
  private final Site site;

  @Activate
  public ProcurementResource(@Reference Procurements procurements, @Reference Site site) {
    this.procurements = procurements;
    this.site = site;
  }

  /**
   * What is said of a procurement.
   *
   * @param version that was seen; absent for whichever
   */
  @Schema(name = "ProcurementSaid")
  record Said(
      String subject,
      List<String> themes,
      List<String> bidders,
      LocalDate until,
      @Schema(nullable = true) Long version) {
    Procurement procurement(String id) {
      return new Procurement(
          id, subject, themes, bidders, until, null, version == null ? -1 : version);
    }
  }

  @GET
  @Operation(summary = "Procurements that run; those that end last first")
  public List<Procurement> list(
      @Parameter(description = "Also those that are over") @QueryParam("ended") boolean ended,
      @Context Actor actor) {
    return procurements.list(ended, actor);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Keeps who bids in a procurement; they are not asked about its themes")
  @ApiResponse(
      responseCode = "201",
      description = "It is kept",
      content = @Content(schema = @Schema(implementation = Procurement.class)))
  @ApiResponse(responseCode = "400", description = "Names what is missing or wrong")
  public Response add(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = Said.class),
                      examples = @ExampleObject(EXAMPLE)))
          Said said,
      @Context Actor actor) {
    Procurement kept = procurements.set(Json.present(said).procurement(""), actor);
    return Response.created(site.url("/api/procurements/" + kept.id())).entity(kept).build();
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Changes a procurement")
  @ApiResponse(responseCode = "400", description = "Names what is missing or wrong")
  @ApiResponse(responseCode = "404", description = "There is none")
  @ApiResponse(responseCode = "409", description = "It was changed meanwhile")
  public Procurement set(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = Said.class),
                      examples = @ExampleObject(EXAMPLE)))
          Said said,
      @Context Actor actor) {
    return procurements.set(Json.present(said).procurement(id), actor);
  }

  @POST
  @Path("/{id}/end")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Ends a procurement: yesterday was its last day", description = "No body.")
  @ApiResponse(responseCode = "404", description = "There is none")
  public Procurement end(@PathParam("id") String id, @Context Actor actor) {
    return procurements.end(id, actor);
  }
}
