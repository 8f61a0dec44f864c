package se.meetmalmo.matchmaking.core.internal.invitation.rest;

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
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.matchmaking.invitation.Accept;
import se.meetmalmo.matchmaking.invitation.Decline;
import se.meetmalmo.matchmaking.invitation.Invitation;
import se.meetmalmo.matchmaking.invitation.InvitationQuery;
import se.meetmalmo.matchmaking.invitation.InvitationSummary;
import se.meetmalmo.matchmaking.invitation.Invitations;
import se.meetmalmo.matchmaking.invitation.OwnInvitation;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Roles;

/** Invitations of all ideas, for coordinators; and one's own, by private link. */
@Component(service = InvitationResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "invitations")
public final class InvitationResource {
  private final Invitations invitations;

  @Activate
  public InvitationResource(@Reference Invitations invitations) {
    this.invitations = invitations;
  }

  @GET
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(summary = "Invitations, those sent last first; names nobody")
  @ApiResponse(responseCode = "200", description = "One page of them", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "400", description = "Names what is wrong")
  public Page<InvitationSummary> list(
      @Parameter(description = "Id or case number of the idea") @QueryParam("idea") String idea,
      @Parameter(description = "Any of these; repeated") @QueryParam("state")
          List<Invitation.State> states,
      @QueryParam("page") @DefaultValue("0") int page,
      @QueryParam("size") @DefaultValue("20") int size,
      @Context Actor actor) {
    return invitations.list(new InvitationQuery(idea, states, new PageRequest(page, size)), actor);
  }

  @GET
  @Path("/{token}")
  @PermitAll
  @Operation(summary = "My invitation: what I am asked, until when, and what I have answered")
  @ApiResponse(responseCode = "404", description = "The link opens nothing")
  public OwnInvitation show(@PathParam("token") String token) {
    return invitations
        .open(token)
        .orElseThrow(() -> new NotFoundException("invitation", "behind this private link"));
  }

  @POST
  @Path("/{token}/acceptance")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @Operation(summary = "I accept; again, it changes what I said with it")
  @ApiResponse(responseCode = "404", description = "The link opens nothing")
  @ApiResponse(responseCode = "409", description = "It is over, or the group is formed")
  public OwnInvitation accept(
      @PathParam("token") String token,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = Accept.class),
                      examples = @ExampleObject(Examples.ACCEPT)))
          Accept yes) {
    return invitations.accept(token, Json.present(yes));
  }

  @POST
  @Path("/{token}/refusal")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @Operation(summary = "I decline; also after I have accepted, until the group is formed")
  @ApiResponse(responseCode = "400", description = "Names what is missing or wrong")
  @ApiResponse(responseCode = "404", description = "The link opens nothing")
  @ApiResponse(responseCode = "409", description = "It is over, or the group is formed")
  public OwnInvitation decline(
      @PathParam("token") String token,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = Decline.class),
                      examples = @ExampleObject(Examples.DECLINE)))
          Decline no) {
    return invitations.decline(token, Json.present(no));
  }
}
