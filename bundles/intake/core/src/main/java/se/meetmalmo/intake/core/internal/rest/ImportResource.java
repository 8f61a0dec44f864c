package se.meetmalmo.intake.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.ImportReport;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.Roles;

/** Many ideas at once, one a line. */
@Component(service = ImportResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/ideas/import")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ideas")
public final class ImportResource {
  private static final String EXAMPLE =
      """
      {"externalId": "are-17", "title": "Gemensam lärlingsutbildning", "text": "Vi vill att ..."}
      {"externalId": "are-18", "title": "Delad verkstad", "text": "Fem företag vill ...", "themes": ["cirkulärt"]}
      """;
  private final Intake intake;

  @Activate
  public ImportResource(@Reference Intake intake) {
    this.intake = intake;
  }

  @POST
  @Consumes("application/x-ndjson")
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(
      summary = "Takes in JSON lines, fields as when handing in; only title and text are required",
      description =
          "A broken row is refused with its line number and does not stop the rest."
              + " The same externalId again brings the idea up to date.")
  @ApiResponse(responseCode = "200", description = "What went in, and what was refused and why")
  public ImportReport importLines(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/x-ndjson",
                      schema = @Schema(type = "string"),
                      examples = @ExampleObject(EXAMPLE)))
          InputStream lines,
      @Context Actor actor) {
    return intake.importLines(Json.present(lines), actor, rows -> {});
  }
}
