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
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.core.internal.together.Judged;
import se.meetmalmo.intake.core.internal.together.Judging;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.search.SimilarHit;

/** What is like an idea, for those who screen, and what they say of it. */
@Component(service = JudgingResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/ideas/{id}/similar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ideas")
@RolesAllowed({
  Roles.COORDINATOR,
  Roles.PROJECT_LEADER,
  Roles.DEPUTY_PROJECT_LEADER,
  Roles.BUSINESS_PILOT
})
public final class JudgingResource {
  private static final String EXAMPLE =
      "{\"work\": \"knowledgebank:gemensam-handledare\", \"verdict\": \"RELATED\"}";
  private final Judging judging;

  @Activate
  public JudgingResource(@Reference Judging judging) {
    this.judging = judging;
  }

  /**
   * A hit.
   *
   * @param verdict what has been said of it; absent when nothing
   */
  record FoundView(SimilarHit hit, @Schema(nullable = true) Judged.Verdict verdict) {
    static FoundView of(Judging.Found found) {
      return new FoundView(found.hit(), found.judged() == null ? null : found.judged().verdict());
    }
  }

  /** What a piece of work is to the idea. */
  record JudgementRequest(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              description = "source:id as similar work names it, or id or case number of an idea")
          String work,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Judged.Verdict verdict) {
    JudgementRequest {
      new Validation()
          .check(verdict != null, FieldError.of("verdict", "required", "is required"))
          .orThrow();
      work = Objects.requireNonNullElse(work, "");
    }
  }

  /** The last word on a pair. */
  record JudgementView(String work, Judged.Verdict verdict, String by, Instant at) {}

  @GET
  @Operation(summary = "What is like the idea, also where it is distant; empty without a search")
  @ApiResponse(
      responseCode = "200",
      description = "The nearest first, with what has been said of each",
      useReturnTypeSchema = true)
  @ApiResponse(responseCode = "404", description = "There is no such idea")
  public List<FoundView> similar(@PathParam("id") String id, @Context Actor actor) {
    return judging.around(id, actor).stream().map(FoundView::of).toList();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Says whether work is the same as the idea; the last word on a pair stands")
  @ApiResponse(
      responseCode = "200",
      description = "It is kept",
      content = @Content(schema = @Schema(implementation = JudgementView.class)))
  @ApiResponse(responseCode = "400", description = "Names what is missing or wrong")
  @ApiResponse(responseCode = "404", description = "There is no such idea")
  public JudgementView judge(
      @PathParam("id") String id,
      @RequestBody(required = true, content = @Content(examples = @ExampleObject(EXAMPLE)))
          JudgementRequest body,
      @Context Actor actor) {
    JudgementRequest said = Json.present(body);
    Judged judged = judging.judge(id, Works.named("work", said.work()), said.verdict(), actor);
    return new JudgementView(judged.work().toString(), judged.verdict(), judged.by(), judged.at());
  }
}
