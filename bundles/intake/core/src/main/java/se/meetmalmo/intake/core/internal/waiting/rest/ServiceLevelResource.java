package se.meetmalmo.intake.core.internal.waiting.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.PermitAll;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.waiting.ServiceLevel;
import se.meetmalmo.intake.waiting.Waiting;

/** How long senders wait, for anyone to know. */
@Component(service = ServiceLevelResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/service-level")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ideas")
public final class ServiceLevelResource {
  private final Waiting waiting;

  @Activate
  public ServiceLevelResource(@Reference Waiting waiting) {
    this.waiting = waiting;
  }

  @GET
  @PermitAll
  @Operation(summary = "How long senders wait: median and 90th percentile of twelve months")
  @ApiResponse(
      responseCode = "200",
      description = "A few minutes old at most",
      content = @Content(schema = @Schema(implementation = ServiceLevel.class)))
  public ServiceLevel serviceLevel() {
    return waiting.serviceLevel();
  }
}
