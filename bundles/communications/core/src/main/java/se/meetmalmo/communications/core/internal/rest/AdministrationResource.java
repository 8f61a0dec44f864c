package se.meetmalmo.communications.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.AdministrationReport;
import se.meetmalmo.communications.AdministrationStanding;
import se.meetmalmo.communications.Administrations;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;

/** What each part of the city is told, and how it answers. */
@Component(service = AdministrationResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/communications/administrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "communications")
@RolesAllowed({
  Roles.ADMINISTRATION_CONTACT,
  Roles.COMMUNICATOR,
  Roles.COORDINATOR,
  Roles.PROJECT_LEADER,
  Roles.DEPUTY_PROJECT_LEADER,
  Roles.DIRECTOR,
  Roles.OPERATOR
})
public final class AdministrationResource {
  private final Administrations administrations;

  @Activate
  public AdministrationResource(@Reference Administrations administrations) {
    this.administrations = administrations;
  }

  @GET
  @Operation(summary = "The administrations and city companies, and how each answers")
  @ApiResponse(
      responseCode = "200",
      description = "By name; figures of the last year",
      content =
          @Content(
              array =
                  @ArraySchema(schema = @Schema(implementation = AdministrationStanding.class))))
  public List<AdministrationStanding> list(@Context Actor actor) {
    return administrations.list(actor);
  }

  @GET
  @Path("/{key}")
  @Operation(summary = "What is happening, what is urgent, where it can contribute")
  @ApiResponse(responseCode = "200", description = "The same as its page and its weekly letter")
  @ApiResponse(responseCode = "404", description = "There is no such part of the city")
  public AdministrationReport show(@PathParam("key") String key, @Context Actor actor) {
    return administrations
        .show(key, actor)
        .orElseThrow(() -> new NotFoundException("administration", key));
  }
}
