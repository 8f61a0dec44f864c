package se.meetmalmo.intake.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.ClientErrorException;
import javax.ws.rs.Consumes;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;

/** What coordinators decide about an idea. */
@Component(service = DecisionResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/ideas/{id}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "ideas")
public final class DecisionResource {
  private static final String EXAMPLE =
      """
      {"decision": "PAUSE", "reason": "Vi tar upp den när stadsdelens plan är klar.", "until": "2027-03-01", "version": 1}
      """;
  private final Intake intake;

  @Activate
  public DecisionResource(@Reference Intake intake) {
    this.intake = intake;
  }

  /**
   * A decision with the version of the idea that the coordinator has seen.
   *
   * @param version absent: whichever
   */
  record Body(
      Decision.Action decision, String reason, String connectedTo, String until, Long version) {
    Decision toDecision() {
      return new Decision(decision, reason, connectedTo, until);
    }
  }

  @POST
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(summary = "Decides about an idea; the sender can read the reason")
  @ApiResponse(responseCode = "200", description = "The idea after the decision")
  @ApiResponse(
      responseCode = "409",
      description = "The status does not allow it (says what it allows), or the version is another")
  @ApiResponse(responseCode = "412", description = "If-Match names another version")
  public Response decide(
      @PathParam("id") String id,
      @RequestBody(content = @Content(examples = @ExampleObject(EXAMPLE))) Body body,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Context Actor actor) {
    Body asked = Queries.present(body);
    long seen = asked.version() == null ? -1 : asked.version();
    if (ifMatch != null && !ifMatch.strip().equals("*")) {
      seen = matched(id, ifMatch, actor);
    }
    Idea idea = intake.decide(id, asked.toDecision(), seen, actor);
    return Response.ok(IdeaView.of(idea, intake.allowed(idea.status())))
        .tag(Readers.tag(idea, actor))
        .build();
  }

  private long matched(String id, String ifMatch, Actor actor) {
    Idea idea = intake.find(id).orElseThrow(() -> new NotFoundException("idea", id));
    String tag = '"' + Readers.tag(idea, actor).getValue() + '"';
    for (String one : ifMatch.split(",")) {
      if (one.strip().equals(tag)) {
        return idea.version();
      }
    }
    throw new ClientErrorException(
        "Idea %s is at version %d: read it again".formatted(idea.caseNumber(), idea.version()),
        Response.Status.PRECONDITION_FAILED);
  }
}
