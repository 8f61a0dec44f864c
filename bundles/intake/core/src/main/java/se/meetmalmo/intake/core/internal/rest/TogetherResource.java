package se.meetmalmo.intake.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.annotation.security.PermitAll;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.core.internal.together.Joining;
import se.meetmalmo.intake.core.internal.together.Merge;
import se.meetmalmo.intake.core.internal.together.Merging;
import se.meetmalmo.intake.core.internal.together.Similar;
import se.meetmalmo.intake.core.internal.together.Standing;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.search.SimilarHit;

/** Others who want the same, by private link. */
@Component(service = TogetherResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/status/{token}/together")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "status")
public final class TogetherResource {
  private static final String ANSWER = "{\"agree\": true}";
  private static final String JOIN = "{\"work\": \"knowledgebank:gemensam-handledare\"}";
  private final Intake intake;
  private final Joining joining;
  private final Merging merging;
  private final Similar similar;

  @Activate
  public TogetherResource(
      @Reference Intake intake,
      @Reference Joining joining,
      @Reference Merging merging,
      @Reference Similar similar) {
    this.intake = intake;
    this.joining = joining;
    this.merging = merging;
    this.similar = similar;
  }

  /**
   * What is around my idea.
   *
   * @param more how many cases have joined mine
   * @param connectedTo what mine belongs to; empty when to nothing
   * @param questions whether it is to become one with another; those that are open
   * @param similar work that I could join; empty when mine is decided
   */
  record TogetherView(
      long more, String connectedTo, List<Question> questions, List<SimilarHit> similar) {}

  /**
   * A question to me and to the sender of another idea.
   *
   * @param other case number of the other idea
   * @param agreed whether I have said yes
   */
  @Schema(name = "MergeQuestion")
  record Question(String id, String other, String reason, Instant answerBy, boolean agreed) {
    static Question of(Merge merge, String ideaId) {
      return new Question(
          merge.id(),
          merge.otherCase(ideaId),
          merge.reason(),
          merge.answerBy(),
          !merge.awaits(ideaId));
    }
  }

  /** Which work. */
  record JoinRequest(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              description = "source:id as similar work names it, or id or case number of an idea")
          String work) {}

  /** Yes or no. */
  record AnswerRequest(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Boolean agree) {
    AnswerRequest {
      new Validation()
          .check(agree != null, FieldError.of("agree", "required", "is required"))
          .orThrow();
    }
  }

  @GET
  @Operation(summary = "Who else wants what my idea wants, and what I am asked")
  @ApiResponse(
      responseCode = "200",
      description = "What is around my idea",
      content = @Content(schema = @Schema(implementation = TogetherView.class)))
  @ApiResponse(responseCode = "404", description = "The link opens nothing")
  public Response show(@PathParam("token") String token) {
    return answer(own(token));
  }

  @POST
  @Path("/join")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Joins work that exists instead of being screened",
      description = "What I wrote stays closed to the public. It can't be undone.")
  @ApiResponse(
      responseCode = "200",
      description = "It is connected",
      content = @Content(schema = @Schema(implementation = TogetherView.class)))
  @ApiResponse(responseCode = "400", description = "There is no such work that can be joined")
  @ApiResponse(responseCode = "404", description = "The link opens nothing")
  @ApiResponse(responseCode = "409", description = "It is decided already")
  public Response join(
      @PathParam("token") String token,
      @RequestBody(required = true, content = @Content(examples = @ExampleObject(JOIN)))
          JoinRequest body) {
    String work = Objects.requireNonNullElse(Json.present(body).work(), "");
    own(token);
    return answer(joining.join(token, Works.named("work", work)).idea());
  }

  @POST
  @Path("/merges/{merge}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Says whether my idea and the other are to become one")
  @ApiResponse(
      responseCode = "200",
      description = "What is around my idea now",
      content = @Content(schema = @Schema(implementation = TogetherView.class)))
  @ApiResponse(responseCode = "400", description = "Names what is missing")
  @ApiResponse(responseCode = "404", description = "The link opens nothing, or I am not asked that")
  @ApiResponse(
      responseCode = "409",
      description = "The question is closed, or one of both ideas has gone another way")
  public Response agree(
      @PathParam("token") String token,
      @PathParam("merge") String merge,
      @RequestBody(required = true, content = @Content(examples = @ExampleObject(ANSWER)))
          AnswerRequest body) {
    merging.answer(token, merge, Json.present(body).agree());
    return answer(own(token));
  }

  private Idea own(String token) {
    return intake
        .status(token)
        .orElseThrow(() -> new NotFoundException("idea", "behind this private link"))
        .idea();
  }

  private Response answer(Idea idea) {
    Standing standing = merging.own(idea);
    TogetherView view =
        new TogetherView(
            standing.more(),
            idea.connectedTo(),
            standing.open().stream().map(merge -> Question.of(merge, idea.id())).toList(),
            idea.status().awaitsAnswer() ? similar.near(idea) : List.of());
    return Response.ok(view).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }
}
