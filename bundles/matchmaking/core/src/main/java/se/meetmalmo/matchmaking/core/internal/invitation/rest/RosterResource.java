package se.meetmalmo.matchmaking.core.internal.invitation.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.matchmaking.invitation.Invitations;
import se.meetmalmo.matchmaking.invitation.Invite;
import se.meetmalmo.matchmaking.invitation.Roster;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Site;

/** Whom an idea has asked to work on it, for coordinators. */
@Component(service = RosterResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/ideas/{id}/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "invitations")
@RolesAllowed(Roles.COORDINATOR)
public final class RosterResource {
  private final Invitations invitations;
  private final Site site;

  @Activate
  public RosterResource(@Reference Invitations invitations, @Reference Site site) {
    this.invitations = invitations;
    this.site = site;
  }

  /**
   * @param replace the seat is offered to the next best
   */
  @Schema(name = "InvitationWithdrawal")
  record Withdrawal(@Schema(defaultValue = "false") boolean replace) {}

  /**
   * @param leader id of an accepted invitation whose person has said that they can lead
   */
  record Formation(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String leader) {}

  /** Where a private link leads; shown this once. */
  record LinkView(String url) {}

  @GET
  @Operation(summary = "Whom the idea has asked, what they answered, and what is lacking")
  @ApiResponse(responseCode = "404", description = "No such idea, or nobody was asked yet")
  public Roster show(@PathParam("id") String id, @Context Actor actor) {
    return invitations
        .roster(id, actor)
        .orElseThrow(() -> new NotFoundException("invitations for idea", id));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Asks people to take seats in the idea's group",
      description =
          "Members and parts of the city by id, others as guests. All are asked, or nobody is. Who"
              + " declines or does not answer in time is replaced by the next best.")
  @ApiResponse(
      responseCode = "201",
      description = "They are asked",
      content = @Content(schema = @Schema(implementation = Roster.class)))
  @ApiResponse(responseCode = "400", description = "Names what is missing or wrong")
  @ApiResponse(responseCode = "404", description = "There is no such idea, or nobody of an id")
  @ApiResponse(
      responseCode = "409",
      description =
          "The idea does not look for people; somebody may not be asked or does not fit beside"
              + " those who sit (who, constraint); or others have invited meanwhile")
  public Response invite(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = Invite.class),
                      examples = @ExampleObject(Examples.INVITE)))
          Invite invite,
      @Context Actor actor) {
    Roster roster = invitations.invite(id, Json.present(invite), actor);
    return Response.created(site.url("/api/ideas/" + roster.ideaId() + "/invitations"))
        .entity(roster)
        .build();
  }

  @POST
  @Path("/{invitation}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Takes an invitation back; whoever was asked is told")
  @ApiResponse(responseCode = "404", description = "There is none")
  @ApiResponse(responseCode = "409", description = "It is over, or the group is formed")
  public Roster withdraw(
      @PathParam("id") String id,
      @PathParam("invitation") String invitation,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = Withdrawal.class),
                      examples = @ExampleObject(Examples.WITHDRAWAL)))
          Withdrawal body,
      @Context Actor actor) {
    return invitations.withdraw(id, invitation, Json.present(body).replace(), actor);
  }

  @POST
  @Path("/{invitation}/link")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "One more private link, where the first is lost", description = "No body.")
  @ApiResponse(responseCode = "404", description = "There is no such invitation")
  @ApiResponse(responseCode = "409", description = "It is over")
  public LinkView link(
      @PathParam("id") String id,
      @PathParam("invitation") String invitation,
      @Context Actor actor) {
    return new LinkView(site.url(invitations.issueLink(invitation, actor).path()).toString());
  }

  @POST
  @Path("/group")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Forms the group of those who have accepted",
      description = "Invitations that nobody has answered end; whoever was asked is told.")
  @ApiResponse(responseCode = "400", description = "Names what is missing")
  @ApiResponse(responseCode = "404", description = "Nobody was asked, or no such invitation")
  @ApiResponse(
      responseCode = "409",
      description = "Something is lacking (lacks), or somebody may not sit any more (flags)")
  public Roster form(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = Formation.class),
                      examples = @ExampleObject(Examples.FORMATION)))
          Formation body,
      @Context Actor actor) {
    String leader = Json.present(body).leader();
    return invitations.form(id, leader == null ? "" : leader, actor);
  }
}
