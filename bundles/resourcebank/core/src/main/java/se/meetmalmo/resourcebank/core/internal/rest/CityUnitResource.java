package se.meetmalmo.resourcebank.core.internal.rest;

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
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
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
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.resourcebank.CityCapacity;
import se.meetmalmo.resourcebank.CityGap;
import se.meetmalmo.resourcebank.CityUnit;
import se.meetmalmo.resourcebank.Organisation;

/** The city's administrations and companies, and what they can staff. */
@Component(service = CityUnitResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/city-units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "city units")
public final class CityUnitResource {
  private final CityCapacity city;

  @Activate
  public CityUnitResource(@Reference CityCapacity city) {
    this.city = city;
  }

  /**
   * What is said of a unit.
   *
   * @param groups how many it can staff at once; absent while it has not said
   * @param version that was seen; absent for whichever
   */
  record Said(
      String name,
      Organisation.Kind kind,
      List<String> themes,
      @Schema(nullable = true) Integer groups,
      List<CityUnit.Contact> contacts,
      @Schema(nullable = true) Long version) {
    CityUnit unit(String id) {
      return new CityUnit(
          id, name, kind, themes, groups, contacts, null, version == null ? -1 : version);
    }
  }

  @GET
  @PermitAll
  @Operation(summary = "The city's administrations and companies; with contacts for staff only")
  public List<CityUnit> list(@Context Actor actor) {
    return city.units(actor);
  }

  @GET
  @Path("/missing")
  @PermitAll
  @Operation(summary = "For which of these themes no part of the city can staff a group, and why")
  public List<CityGap> missing(
      @Parameter(description = "Repeated", example = "skola") @QueryParam("theme")
          List<String> themes) {
    return city.missing(themes);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(summary = "One of them; with contacts for staff only")
  @ApiResponse(responseCode = "404", description = "There is none")
  public CityUnit show(
      @Parameter(example = "fritid") @PathParam("id") String id, @Context Actor actor) {
    return city.unit(id, actor).orElseThrow(() -> new NotFoundException("city unit", id));
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR, Roles.ADMINISTRATION_CONTACT})
  @Operation(
      summary = "Keeps what a part of the city is, knows and can staff; a new one by a new id",
      description = "A contact of the unit changes all but its name and kind.")
  @ApiResponse(responseCode = "400", description = "Names every field that is wrong")
  @ApiResponse(responseCode = "409", description = "It was changed meanwhile")
  public CityUnit set(
      @Parameter(example = "fritid") @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = Said.class),
                      examples = @ExampleObject(Examples.UNIT)))
          Said said,
      @Context Actor actor) {
    return city.set(Json.present(said).unit(id), actor);
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(summary = "Takes a part of the city away")
  @ApiResponse(responseCode = "204", description = "It is gone")
  @ApiResponse(responseCode = "404", description = "There is none")
  public Response remove(@PathParam("id") String id, @Context Actor actor) {
    city.remove(id, actor);
    return Response.noContent().build();
  }
}
