package se.meetmalmo.intake.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
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
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.WakeWhen;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Validation;

/** What coordinators decide about an idea. */
@Component(service = DecisionResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/ideas/{id}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "ideas")
public final class DecisionResource {
  private static final String EXAMPLE =
      """
      {"decision": "PAUSE", "reason": "Vi tar upp den när stadsdelens plan är klar, eller när någon går med som kan skola.",
       "until": "2099-03-01", "wakeWhen": {"themes": ["skola"], "budgetYear": 2099, "rules": true}, "version": 1}
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
  record DecisionRequest(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Decision.Action decision,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              maxLength = Decision.REASON_LENGTH,
              description = "In plain words, for the sender")
          String reason,
      @Schema(
              maxLength = Decision.CONNECTED_LENGTH,
              description = "With CONNECT: id or name of what exists already")
          String connectedTo,
      @Schema(
              description =
                  "Yet to come. With PAUSE: the day to look again; with ASK: the day until which an"
                      + " answer is wanted, two weeks when it is left out")
          LocalDate until,
      @Schema(description = "With PAUSE: what else to look again for, whichever comes first")
          WakeWhen wakeWhen,
      @Schema(
              defaultValue = "false",
              description =
                  "With PAUSE: it is taken up then without anybody's doing; else it is listed as"
                      + " worth taking up")
          boolean wakeItself,
      @Schema(minimum = "1", description = "The version that was seen; left out: whichever")
          Long version) {
    DecisionRequest {
      new Validation()
          .check(
              version == null || version >= 1,
              FieldError.of("version", "out-of-range", "is no version: they are 1 and up", 1))
          .orThrow();
    }

    Decision toDecision() {
      return new Decision(decision, reason, connectedTo, until, wakeWhen, wakeItself);
    }
  }

  @POST
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      summary = "Decides about an idea; the sender can read the reason",
      description =
          "Send the version that was seen, as If-Match or in the body, and nobody's decision is"
              + " overwritten. If-None-Match means nothing here and is not looked at.")
  @ApiResponse(
      responseCode = "200",
      description = "The idea after the decision, with its version as ETag",
      content = @Content(schema = @Schema(implementation = IdeaView.class)))
  @ApiResponse(
      responseCode = "409",
      description =
          "The status does not allow it (allowed names the decisions that it does), or the version"
              + " is another (changes says what was done since, by whom and when)")
  @ApiResponse(responseCode = "412", description = "If-Match names another version")
  public Response decide(
      @PathParam("id") String id,
      @RequestBody(required = true, content = @Content(examples = @ExampleObject(EXAMPLE)))
          DecisionRequest body,
      @Parameter(description = "ETag of the idea as it was read", example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Context Actor actor) {
    DecisionRequest asked = Json.present(body);
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      long seen = asked.version() == null ? -1 : asked.version();
      return answer(intake.decide(id, asked.toDecision(), seen, actor));
    }
    long seen = CaseTags.version(ifMatch).orElseThrow(() -> notMatched(ifMatch));
    try {
      return answer(intake.decide(id, asked.toDecision(), seen, actor));
    } catch (ConflictException e) {
      throw isAt(seen, id, actor) ? e : changed(ifMatch, e);
    }
  }

  private static Response answer(IdeaCase decided) {
    return Response.ok(IdeaView.of(decided)).tag(CaseTags.of(decided)).build();
  }

  /** Whether it was the status that did not allow the decision, and not the version. */
  private boolean isAt(long version, String id, Actor actor) {
    return intake
        .show(id, actor)
        .filter(now -> now instanceof IdeaCase full && full.idea().version() == version)
        .isPresent();
  }

  /** With what somebody else did meanwhile, where that is known. */
  private static RuntimeException changed(String ifMatch, ConflictException conflict) {
    Object changes = conflict.members().get("changes");
    return changes == null
        ? notMatched(ifMatch)
        : new ClientErrorException(
            "The idea is at another version than "
                + ifMatch
                + ": read it again. Since then: "
                + changes,
            Response.Status.PRECONDITION_FAILED);
  }

  private static RuntimeException notMatched(String ifMatch) {
    return new ClientErrorException(
        "The idea is at another version than " + ifMatch + ": read it again",
        Response.Status.PRECONDITION_FAILED);
  }
}
