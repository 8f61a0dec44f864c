package se.meetmalmo.communications.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.ChannelState;
import se.meetmalmo.communications.Communications;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;

/** The ways by which people are reached. */
@Component(service = ChannelResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/channels")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "communications")
public final class ChannelResource {
  private final Communications communications;

  @Activate
  public ChannelResource(@Reference Communications communications) {
    this.communications = communications;
  }

  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.PROJECT_LEADER,
    Roles.DEPUTY_PROJECT_LEADER,
    Roles.COMMUNICATOR,
    Roles.OPERATOR
  })
  @Operation(summary = "The channels, whether each is there, and what waits for it")
  @ApiResponse(responseCode = "200", description = "By kind")
  public List<ChannelState> list(@Context Actor actor) {
    return communications.channels(actor);
  }
}
