package se.meetmalmo.communications.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.PermitAll;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.Communications;
import se.meetmalmo.communications.Told;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.platform.NotFoundException;

/** What was sent to the sender of an idea, by private link; there while the intake is. */
@Component(service = ToldResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/status/{token}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "status")
public final class ToldResource {
  private final Communications communications;
  private final Intake intake;

  @Activate
  public ToldResource(@Reference Communications communications, @Reference Intake intake) {
    this.communications = communications;
    this.intake = intake;
  }

  @GET
  @PermitAll
  @Operation(summary = "What was sent to me, when, and which server took it over; newest first")
  @ApiResponse(
      responseCode = "200",
      description = "At most 200",
      content = @Content(array = @ArraySchema(schema = @Schema(implementation = Told.class))))
  @ApiResponse(responseCode = "404", description = "The link opens nothing")
  public Response list(@PathParam("token") String token) {
    IdeaCase own =
        intake
            .status(token)
            .orElseThrow(() -> new NotFoundException("idea", "behind this private link"));
    String id = own.idea().id();
    return Response.ok(communications.told(IdeaEvent.subject(id), "idea-sender:" + id))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
